package jp.junshu.server.pledges.web;

import java.util.Locale;
import java.util.function.Predicate;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.pledges.PledgeProperties;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What the pages of this module need of a contract. */
@Component
class PledgePages {

  private final Contracts contracts;
  private final Offers offers;
  private final Reads reads;
  private final Messages messages;
  private final PledgeProperties settings;

  PledgePages(
      Contracts contracts,
      Offers offers,
      Reads reads,
      Messages messages,
      PledgeProperties settings) {
    this.settings = settings;
    this.contracts = contracts;
    this.offers = offers;
    this.reads = reads;
    this.messages = messages;
  }

  ContractPart part(ContractId id) {
    return reads.snapshot(() -> contracts.part(id)).orElseThrow(NotThere::new);
  }

  boolean may(PersonActor actor, Action action, ContractId contract) {
    return offers.may(actor, action, contract);
  }

  /** The place of somebody of the contractor, for whoever may do that there. */
  Assignment place(PersonActor actor, Action action, ContractId contract, AssignmentId id) {
    if (!may(actor, action, contract)) {
      throw new NotThere();
    }
    return find(part(contract).roster(), id, place -> place.role().side() == Side.CONTRACTOR);
  }

  private static Assignment find(Roster roster, AssignmentId id, Predicate<Assignment> which) {
    return roster.find(id).filter(which).orElseThrow(NotThere::new);
  }

  /** What the ward set. */
  PledgeProperties settings() {
    return settings;
  }

  Words words(Locale locale) {
    return messages.in(locale);
  }

  /**
   * The words of a language that was chosen for somebody else; anything but English is Japanese.
   */
  Words wordsOf(String language) {
    return messages.in(Locale.forLanguageTag(language.equals("en") ? "en" : "ja"));
  }
}
