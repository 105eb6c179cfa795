package jp.junshu.server.rules.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.rules.ClauseCells;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.SilentHolders;
import jp.junshu.server.rules.StoredEdition;
import jp.junshu.server.rules.WardAcknowledgements;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The edition in force, for everybody who is signed in, and each clause by itself. */
@Controller
class RulesController {

  private final Editions editions;
  private final ClauseCells cells;
  private final CarriedOutBy carriedOutBy;
  private final RulesDesk desk;
  private final WardAcknowledgements acknowledgements;
  private final SilentHolders silent;
  private final Reads reads;
  private final Messages messages;
  private final BusinessClock clock;

  RulesController(
      Editions editions,
      ClauseCells cells,
      CarriedOutBy carriedOutBy,
      RulesDesk desk,
      WardAcknowledgements acknowledgements,
      SilentHolders silent,
      Reads reads,
      Messages messages,
      BusinessClock clock) {
    this.editions = editions;
    this.cells = cells;
    this.carriedOutBy = carriedOutBy;
    this.desk = desk;
    this.acknowledgements = acknowledgements;
    this.silent = silent;
    this.reads = reads;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/rules")
  ModelAndView list(PersonActor actor, Locale locale) {
    var words = messages.in(locale);
    Map<String, Object> model = new HashMap<>();
    reads.snapshot(
        () -> {
          var stored = inForce();
          model.put("stored", stored);
          model.put("sections", RulesList.of(stored, cells, words));
          model.put("published", editions.published());
          model.put("silent", silent.of(actor));
          return model;
        });
    model.put("importing", desk.imports(actor));
    model.put("own", acknowledgements.own(actor));
    return new ModelAndView("rules/list", model);
  }

  @GetMapping("/rules/{clause}")
  ModelAndView one(@PathVariable ClauseId clause, Locale locale) {
    if (!ClauseId.ALL.contains(clause)) {
      throw new NotThere();
    }
    var words = messages.in(locale);
    Map<String, Object> model = new HashMap<>();
    model.put("id", clause);
    model.put("stored", reads.snapshot(this::inForce));
    model.put("japanese", messages.in(Locale.JAPAN));
    model.put("english", messages.in(Locale.ENGLISH));
    model.put("rows", cells.of(clause));
    model.put("acts", carriedOutBy.acts(clause, words));
    model.put("records", carriedOutBy.records(clause, words));
    return new ModelAndView("rules/clause", model);
  }

  private Optional<StoredEdition> inForce() {
    return editions.inForce(clock.today()).flatMap(edition -> editions.find(edition.id()));
  }
}
