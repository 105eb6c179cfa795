package jp.junshu.server.notices.web;

import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Whoever holds a post of the ward reads its numbers; to everybody else they are not there. */
@Component
class NumberReaders implements PageFacts {

  private static final int ORDER = 75;

  private final PostDirectory posts;
  private final BusinessClock clock;

  NumberReaders(PostDirectory posts, BusinessClock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  void require(PersonActor actor) {
    if (!reads(actor)) {
      throw new NotThere();
    }
  }

  private boolean reads(PersonActor actor) {
    return actor.side() == Side.WARD && !posts.heldBy(actor.person(), clock.instant()).isEmpty();
  }

  @Override
  public List<Page.NavItem> nav(PersonActor actor, Words words) {
    return reads(actor)
        ? List.of(new Page.NavItem("numbers", words.get("numbers.nav"), "/numbers", ORDER))
        : List.of();
  }
}
