package jp.junshu.server.conduct;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** An entry is asked for beforehand and comes to an end. */
@Component
@Clause("3.5")
class EntryHandler implements FormHandler<EntryApplication> {

  private final NamedPeople named;

  EntryHandler(NamedPeople named) {
    this.named = named;
  }

  @Override
  public Class<EntryApplication> form() {
    return EntryApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<EntryApplication> draft) {
    var content = draft.content();
    var now = LocalDateTime.ofInstant(draft.now(), BusinessClock.JST);
    var past =
        content.enters().isBefore(now)
            ? Stream.of(FieldError.of("enters", "entry-in-the-past"))
            : Stream.<FieldError>empty();
    var order =
        content.leaves().isAfter(content.enters())
            ? Stream.<FieldError>empty()
            : Stream.of(FieldError.of("leaves", "entry-ends-first"));
    return Stream.concat(past, order);
  }

  /** Nobody is given it whose chain is broken meanwhile. */
  @Override
  public Stream<Check> beforeDeciding(FiledForm<EntryApplication> filed) {
    return named.checks(filed.contract().id(), filed.content().entrants());
  }
}
