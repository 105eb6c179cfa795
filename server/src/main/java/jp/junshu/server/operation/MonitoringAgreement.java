package jp.junshu.server.operation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.form.Agreement;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssignmentId;

/**
 * 監視手順合意書. What is watched with which tools, who reads it, how long it is kept and when the ward is
 * told, before the first of it is watched.
 *
 * @param aboutStaff what is recorded about people who work for the ward
 */
@FormType(no = "F22", version = 1, clauses = "4.3.1")
public record MonitoringAgreement(
    @Size(max = 20) String edition,
    @Size(max = 400) String purpose,
    @Size(max = 400) String scope,
    @Size(max = 400) String tools,
    @Size(max = 400) String collectedData,
    @Size(max = 200) String aboutStaff,
    @NotEmpty List<AssignmentId> viewers,
    @Size(max = 120) String place,
    @Min(1) @Max(3650) long keptDays,
    @Size(max = 400) String alertCriteria,
    @Size(max = 120) String alertTo,
    LocalDate from,
    LocalDate until)
    implements Agreement {}
