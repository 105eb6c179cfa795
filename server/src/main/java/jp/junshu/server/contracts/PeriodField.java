package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.server.forms.FieldError;

/** The fields {@code from} and {@code until} of a form: in order, and over with the contract. */
final class PeriodField {

  private PeriodField() {}

  static Stream<FieldError> errors(LocalDate from, LocalDate until, Optional<Contract> contract) {
    if (until.isBefore(from)) {
      return Stream.of(FieldError.of("until", "period-ends-first"));
    }
    return contract
        .map(Contract::ends)
        .filter(until::isAfter)
        .map(last -> FieldError.of("until", "period-outlives-contract", last.toString()))
        .stream();
  }
}
