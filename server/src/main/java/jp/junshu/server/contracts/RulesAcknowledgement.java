package jp.junshu.server.contracts;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Pledge;
import jp.junshu.core.id.EditionId;

/**
 * 遵守事項受領確認書. The person was told the rules in that edition, by whom and when, and knows their own
 * role under them.
 */
@FormType(no = "F29", version = 2, clauses = "1.1")
public record RulesAcknowledgement(
    @NotNull EditionId edition,
    @AssertTrue boolean read,
    LocalDate explainedOn,
    @NotBlank @Size(max = 40) String explainedBy)
    implements Pledge {}
