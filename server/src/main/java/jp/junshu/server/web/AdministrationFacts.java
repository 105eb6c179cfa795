package jp.junshu.server.web;

import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** The menu entry of administration, for those who may look. */
@Component
class AdministrationFacts implements PageFacts {

  private static final int LAST = 90;

  private final Administration administration;

  AdministrationFacts(Administration administration) {
    this.administration = administration;
  }

  @Override
  public List<Page.NavItem> nav(PersonActor actor, Words words) {
    return administration.reads(actor)
        ? List.of(new Page.NavItem("admin", words.get("admin.nav"), "/admin", LAST))
        : List.of();
  }
}
