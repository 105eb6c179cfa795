package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.EmployerAnswer;

/**
 * One of a person's own places, with what they said of its employer last.
 *
 * @param answered empty while they said nothing
 * @param told the other employer they named; empty where they confirmed
 */
public record EmployerRow(Assignment place, Optional<Instant> answered, String told) {

  static EmployerRow of(ContractPart part, Assignment place) {
    var answer = part.roster().engagements().answer(place.id());
    return new EmployerRow(
        place, answer.map(EmployerAnswer::at), answer.map(EmployerAnswer::told).orElse(""));
  }
}
