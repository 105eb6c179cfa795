package jp.junshu.server.web;

import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** The first entries of the menu, which are for everybody. */
@Component
class HomeFacts implements PageFacts {

  private static final int HOME = 10;
  private static final int CONTRACTS = 20;

  @Override
  public List<Page.NavItem> nav(PersonActor actor, Words words) {
    return List.of(
        new Page.NavItem("home", words.get("home.nav"), "/", HOME),
        new Page.NavItem("contracts", words.get("contracts.nav"), "/contracts", CONTRACTS));
  }
}
