package jp.junshu.server.notices.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.JustDone;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.notices.NumberDesk;
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
  private final NumberDesk desk;
  private final BusinessClock clock;

  NumberReaders(PostDirectory posts, NumberDesk desk, BusinessClock clock) {
    this.posts = posts;
    this.desk = desk;
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

  /** Of a number that was taken, which it is: it is written on the letter now. */
  @Override
  public Optional<String> said(JustDone.Done done, Words words) {
    return Optional.of(done)
        .filter(just -> just.code().equals(NumberDesk.TAKE.code()))
        .flatMap(just -> desk.taken(new PersonId(just.by()), just.at()))
        .map(row -> words.get("done.number.take.as", row.text()));
  }
}
