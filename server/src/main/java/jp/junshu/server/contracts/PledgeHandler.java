package jp.junshu.server.contracts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Pledging.Shown;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.ui.Messages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a pledge changes: the person may act from that commit on. Which sentences were read, and in
 * which language, stands in the log.
 */
@Component
@Clause("1.2")
class PledgeHandler implements FormHandler<ConfidentialityPledge> {

  private final Contracts contracts;
  private final Messages messages;

  PledgeHandler(Contracts contracts, Messages messages) {
    this.contracts = contracts;
    this.messages = messages;
    Stream.of(Locale.JAPAN, Locale.ENGLISH)
        .map(messages::in)
        .map(PledgeText::of)
        .forEach(PledgeHints::requireLawful);
  }

  @Override
  public Class<ConfidentialityPledge> form() {
    return ConfidentialityPledge.class;
  }

  /** A pledge is made once; whoever comes with another is told when it was. */
  @Override
  public Stream<FieldError> check(Draft<ConfidentialityPledge> draft) {
    return contracts
        .roster(draft.contract().id())
        .pledged(draft.filer().person())
        .map(since -> FieldError.of("", "pledged-before", since))
        .stream();
  }

  @Override
  public void onFiled(FiledForm<ConfidentialityPledge> filed) {
    var by = filed.filed();
    contracts.keepPledge(
        new PersonActor(by.by(), by.organization(), by.side()),
        filed.contract(),
        by.by(),
        Optional.of(by.id()),
        Pledging.shown().orElseGet(this::ownSession),
        by.at());
  }

  /** The page of whoever is signed in has the language of their request. */
  private Shown ownSession() {
    var words = messages.in(LocaleContextHolder.getLocale());
    return Shown.of(PledgeWay.OWN_SESSION, PledgeText.of(words));
  }
}
