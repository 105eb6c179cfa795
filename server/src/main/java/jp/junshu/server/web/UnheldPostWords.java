package jp.junshu.server.web;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.UnheldPosts;
import jp.junshu.server.duties.DutyWords;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.identity.Vacancies.Vacancy;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;
import jp.junshu.server.ui.WorkItem;
import org.springframework.stereotype.Component;

/** Posts that nobody holds, or soon will, as the home page lists what waits. */
@Component
class UnheldPostWords {

  private final UnheldPosts unheld;
  private final PostDirectory posts;
  private final DutyWords duty;
  private final Administration administration;

  UnheldPostWords(
      UnheldPosts unheld, PostDirectory posts, DutyWords duty, Administration administration) {
    this.unheld = unheld;
    this.posts = posts;
    this.duty = duty;
    this.administration = administration;
  }

  Stream<WorkItem> of(PersonActor actor, Instant now, Words words) {
    var administers = administration.administers(actor);
    return unheld.toldTo(actor, now).stream().map(v -> item(v, administers, now, words));
  }

  private WorkItem item(Vacancy vacancy, boolean administers, Instant now, Words words) {
    var first = vacancy.since().atStartOfDay(BusinessClock.JST).toInstant();
    var section = posts.sectionName(vacancy.section(), vacancy.since());
    boolean late = !now.isBefore(first);
    return new WorkItem(
        Optional.empty(),
        words.get("post.unheld.tag"),
        late,
        words.get("post.unheld.title", section, vacancy.title(), words.tableDay(vacancy.since())),
        administers ? "/admin/posts/" + vacancy.post() : "",
        words.get(administers ? "post.unheld.why" : "post.unheld.why.head"),
        late ? duty.late(Optional.of(first), now, words) : "",
        words.get("due.at", words.tableDay(vacancy.since())));
  }
}
