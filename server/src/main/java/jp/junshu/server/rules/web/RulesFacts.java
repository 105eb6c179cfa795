package jp.junshu.server.rules.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.rules.EditionInForce;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** The menu entry of the rules, the edition at the foot of every page, and what we cannot do. */
@Component
class RulesFacts implements PageFacts {

  private static final int ORDER = 70;

  private final EditionInForce inForce;

  RulesFacts(EditionInForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public List<Page.NavItem> nav(PersonActor actor, Words words) {
    return List.of(new Page.NavItem("rules", words.get("rules.nav"), "/rules", ORDER));
  }

  @Override
  public List<Page.NavItem> footLinks(Words words) {
    return List.of(new Page.NavItem("limits", words.get("rules.limits"), "/limits", ORDER));
  }

  @Override
  public Optional<String> edition(Words words) {
    return inForce
        .now()
        .map(edition -> words.get("rules.foot", edition.number(), words.day(edition.from())));
  }
}
