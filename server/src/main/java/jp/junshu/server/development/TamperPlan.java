package jp.junshu.server.development;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.AssignmentId;

/**
 * 不正変更調査体制書. Who investigates and removes a change that nobody allowed, and how.
 *
 * @param edition which edition of this document it is
 * @param investigators people who do not check their own work
 * @param contact reached day and night
 */
@FormType(no = "F25B", version = 1, clauses = "4.2.2")
public record TamperPlan(
    @Size(max = 20) String edition,
    LocalDate asOf,
    @Size(max = 400) String organization,
    AssignmentId leader,
    @NotEmpty List<AssignmentId> investigators,
    @Size(max = 400) String investigation,
    @Size(max = 400) String isolation,
    @Size(max = 400) String recovery,
    @Size(max = 60) String contact,
    Optional<LocalDate> drilledOn,
    LocalDate nextDrill)
    implements Report {}
