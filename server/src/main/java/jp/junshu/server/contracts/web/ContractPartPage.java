package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.util.HashMap;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.ContractScreen;
import jp.junshu.server.duties.ContractDuties;
import jp.junshu.server.ui.Words;
import org.springframework.web.servlet.ModelAndView;

/**
 * A contract for whoever sees a part of it: their own way on, nothing of how the whole stands. Of a
 * part it could not be said, and the whole is not theirs to know.
 */
@Clause({"5", "1.2"})
final class ContractPartPage {

  private ContractPartPage() {}

  static ModelAndView of(PersonActor actor, ContractScreen screen, Instant at, Words words) {
    var places = screen.part().roster().toCome(actor.person(), at);
    var owed = ContractDuties.untold(screen.part().contract().head().id(), at);
    var model = new HashMap<String, Object>();
    model.put("screen", screen);
    model.put("places", places);
    model.put("employed", ContractController.employed(actor, screen, at));
    model.put("shelf", FormShelf.of(screen.toFile(), owed, actor.side(), words));
    return new ModelAndView("contracts/part", model);
  }
}
