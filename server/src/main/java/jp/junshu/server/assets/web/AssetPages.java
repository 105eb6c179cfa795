package jp.junshu.server.assets.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What every page of a contract's items needs. Call it inside a transaction. */
@Component
class AssetPages {

  private static final Action RETURN = Action.of("takeout.return");
  private static final Action CONFIRM = Action.of("takeout.confirm");

  private final Contracts contracts;
  private final Filings filings;
  private final MissingWords missing;
  private final Offers offers;
  private final Messages messages;

  AssetPages(
      Contracts contracts,
      Filings filings,
      MissingWords missing,
      Offers offers,
      Messages messages) {
    this.contracts = contracts;
    this.filings = filings;
    this.missing = missing;
    this.offers = offers;
    this.messages = messages;
  }

  /**
   * The contract, if this person may see it.
   *
   * @throws NotThere for a foreign one and an absent one alike
   */
  Contract contract(ContractId id) {
    return contracts.find(id).orElseThrow(NotThere::new);
  }

  Words words(Locale locale) {
    return messages.in(locale);
  }

  /**
   * Whether that form is this person's to file; what else is missing, the refusal says. On a
   * completed contract nothing is filed any more.
   */
  boolean files(PersonActor actor, ContractId contract, String no) {
    return contract(contract).state() != Contract.State.COMPLETED
        && filings.schema(no).stream()
            .map(schema -> new Action("file:" + no, "file:" + schema.kind(), false))
            .anyMatch(action -> offers.may(actor, action, contract));
  }

  /** What was filed there with that form, the oldest first. */
  List<FilingView> filed(ContractId contract, String no) {
    return filings.ofContracts(List.of(contract), no);
  }

  /** Whether bringing back is this person's work. */
  boolean returns(PersonActor actor, ContractId contract) {
    return offers.may(actor, RETURN, contract);
  }

  /** Whether looking at what came back late is this person's work. */
  boolean confirms(PersonActor actor, ContractId contract) {
    return offers.may(actor, CONFIRM, contract);
  }

  /** What fails, as a list of things to do. */
  List<MissingView> missing(ContractId contract, Stream<Check> checks, Words words) {
    return checks
        .filter(check -> !check.holds())
        .map(check -> missing.of(contract, check, words))
        .toList();
  }
}
