package jp.junshu.core.duty;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * What follows from the facts of one contract. Same facts, same moment, same duties: no clock, no
 * database inside.
 */
public interface DutyRule {

  Stream<Duty> duties(ContractFacts facts, Instant now);
}
