package jp.junshu.server.laws;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;

/**
 * 法令適用事実の記録. What the ward knows of the work that makes laws apply; the latest one stands. Facts
 * that other forms tell of count without it.
 *
 * @param facts left out where there is none
 * @param basis where it follows from: the specification, the contract
 */
@FormType(no = "F35A", version = 1, clauses = "1.3")
public record StatedFacts(Optional<List<LawFact>> facts, @Size(max = 400) String basis)
    implements KeptRecord {}
