package jp.junshu.server.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class FilingPageTest {

  @Autowired private ApplicationContext context;
  @Autowired private Filings filings;

  private Scene scene;
  private PersonActor clerk;

  @BeforeEach
  void fourPapers() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈").actor();
    Stream.of("結衣", "蓮").map(given -> scene.has(Role.WORKER, "髙橋", given)).forEach(scene::accepts);
  }

  private FilingPage newest(PersonActor who, Optional<FilingId> after, int many) {
    return scene.inTransaction(who, () -> filings.newest(scene.id(), after, many));
  }

  private static List<FilingId> ids(FilingPage page) {
    return page.filings().stream().map(each -> each.filed().id()).toList();
  }

  @Test
  void pageAfterPageEveryPaperIsThereOnceTheNewestFirst() {
    var all = newest(clerk, Optional.empty(), 100);
    assertThat(all.total()).isEqualTo(4);
    assertThat(all.next()).isEmpty();
    assertThat(all.filings())
        .isSortedAccordingTo((a, b) -> b.filed().at().compareTo(a.filed().at()));
    var seen = new ArrayList<FilingId>();
    var page = newest(clerk, Optional.empty(), 3);
    assertThat(page.partial()).isTrue();
    seen.addAll(ids(page));
    page = newest(clerk, page.next(), 3);
    seen.addAll(ids(page));
    assertThat(page.next()).isEmpty();
    assertThat(seen).containsExactlyElementsOf(ids(all));
  }

  @Test
  void behindAPaperThatIsNotOfThisContractThePageIsTheFirst() {
    var other = new Scene(context);
    other.accepts(other.has(Role.WORKER, "北条", "明"));
    var theirs = other.has(Role.CLERK, "大槻", "修").actor();
    var foreign =
        other.inTransaction(theirs, () -> filings.newest(other.id(), Optional.empty(), 1));
    var first = ids(newest(clerk, Optional.empty(), 2));
    assertThat(ids(newest(clerk, Optional.of(ids(foreign).getFirst()), 2))).isEqualTo(first);
    assertThat(ids(newest(clerk, Optional.of(FilingId.random()), 2))).isEqualTo(first);
  }

  @Test
  void whoMayNotSeeTheContractSeesNoPaperAndNoNumberOfPapers() {
    var stranger = new Scene(context).has(Role.ENGAGEMENT_MANAGER, "北条", "明").actor();
    var page = newest(stranger, Optional.empty(), 3);
    assertThat(page.filings()).isEmpty();
    assertThat(page.total()).isZero();
  }
}
