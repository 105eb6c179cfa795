package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.PaperAnswers;
import jp.junshu.server.contracts.PaperAnswers.OnPaper;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Pledging.Shown;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Component;

/** What a countersigned sheet changes, in the transaction of the countersigner. */
@Component
class PaperEffects {

  private final Contracts contracts;
  private final PaperAnswers answers;
  private final LeavingDesk leaving;

  PaperEffects(Contracts contracts, PaperAnswers answers, LeavingDesk leaving) {
    this.contracts = contracts;
    this.answers = answers;
    this.leaving = leaving;
  }

  /**
   * Lets the sheet count.
   *
   * @param from the place of the countersigner
   */
  void of(PersonActor by, Assignment from, ContractHead head, PaperEntry entry, Instant at) {
    var sheet = entry.sheet();
    var shown = new Shown(PledgeWay.PAPER, sheet.language(), sheet.text());
    switch (sheet.kind()) {
      case PLEDGE -> contracts.keepPledge(by, head, sheet.person(), Optional.empty(), shown, at);
      case RULES ->
          answers.acknowledge(
              by,
              head,
              contracts.roster(head.id()).find(sheet.place()).orElseThrow(NotThere::new),
              new OnPaper(
                  sheet.serial(),
                  sheet.edition().orElseThrow(),
                  entry.answers(),
                  List.of(entry.enterer().place(), from.id())),
              at);
      case LEAVING -> leaving.keep(by, head.id(), sheet.place(), shown, entry.said(), at);
    }
  }
}
