package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.FilingMoved;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/**
 * Concurrence side by side, a delegated decision, and reading it afterwards: by the ward's table.
 */
@ServerTest
@TestPropertySource(properties = "junshu.routes=classpath:routes-of-a-ward.tsv")
class SideBySideTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private AssetScene at;
  private Somebody officer;
  private Somebody systems;
  private FilingId id;

  @BeforeEach
  void anApplicationThatTheClerkReviewed() {
    at = AssetScene.working(context);
    officer = at.scene.has(Role.SECURITY_OFFICER, "堀江", "直美");
    systems = at.scene.has(Role.SYSTEM_MANAGER, "三田", "亮");
    id = at.takeout(at.original());
    at.takes(at.clerk, id, Outcome.PASSED, "");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private FilingView view() {
    return at.view(at.clerk.actor(), id);
  }

  private void concurs(Somebody who, int position, Outcome outcome, String words) {
    var view = view();
    at.scene.as(
        who.actor(),
        () -> {
          var seen = view.filed().digest();
          at.scene.desk().take(who.actor(), view, position, outcome, seen, words, ActKey.random());
          return outcome;
        });
  }

  private List<String> waitsFor(Somebody who) {
    var now = context.getBean(BusinessClock.class).instant();
    var sources = context.getBeansOfType(WaitingSource.class).values();
    return at.scene.inTransaction(
        who.actor(),
        () ->
            sources.stream()
                .flatMap(source -> source.waitingFor(who.actor(), now))
                .filter(item -> item.way().equals("/filings/" + id))
                .map(WaitingItem::kind)
                .toList());
  }

  private Document page(Somebody who) {
    signedIn(who.actor());
    var answer =
        at.scene.as(
            who.actor(), () -> MockMvcTester.from(web).get().uri("/filings/" + id).exchange());
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void bothConcurAtOnceInAnyOrderAndTheDecisionWaitsForBoth() {
    assertThat(waitsFor(officer)).containsExactly("filing.CONCUR");
    assertThat(waitsFor(systems)).containsExactly("filing.CONCUR");
    assertThat(waitsFor(at.manager)).isEmpty();
    concurs(systems, 3, Outcome.PASSED, "接続は閉じた網だけ。");
    assertThat(waitsFor(systems)).isEmpty();
    assertThat(waitsFor(officer)).containsExactly("filing.CONCUR");
    assertThatExceptionOfType(FilingMoved.class)
        .isThrownBy(() -> concurs(at.manager, 4, Outcome.GRANTED, ""));
    concurs(officer, 2, Outcome.PASSED, "");
    assertThat(waitsFor(at.manager)).containsExactly("filing.DECIDE");
    concurs(at.manager, 4, Outcome.GRANTED, "");
    assertThat(view().state()).isEqualTo(Life.State.GRANTED);
  }

  @Test
  void nobodyConcursInTheOthersPlaceOrTwice() {
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> concurs(officer, 3, Outcome.PASSED, ""));
    concurs(officer, 2, Outcome.PASSED, "");
    assertThatExceptionOfType(FilingMoved.class)
        .isThrownBy(() -> concurs(officer, 2, Outcome.PASSED, ""));
  }

  @Test
  void anAbsentReviewerIsSubstitutedByNobody() {
    var deputy = at.scene.has(Role.SECURITY_OFFICER, true, "中根", "徹");
    assertThat(waitsFor(deputy)).isEmpty();
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> concurs(deputy, 2, Outcome.PASSED, ""));
  }

  @Test
  void oneOfThemSendsItBackThoughTheOtherHasNotSpoken() {
    concurs(systems, 3, Outcome.SENT_BACK, "経路を書いてください。");
    assertThat(view().state()).isEqualTo(Life.State.SENT_BACK);
    assertThatExceptionOfType(FilingMoved.class)
        .isThrownBy(() -> concurs(officer, 2, Outcome.PASSED, ""));
  }

  @Test
  void theRowOfBoxesShowsWhoseTurnItIsAndThatTheDecisionIsDelegated() {
    var boxes = page(officer).select(".route li");
    assertThat(boxes.eachText()).hasSize(7);
    assertThat(boxes.select("[aria-current=step]").eachText())
        .hasSize(2)
        .allMatch(box -> box.startsWith("合議"));
    assertThat(boxes.select(".route__act").eachText())
        .containsExactly("申請", "審査", "合議", "合議", "決裁(専決)", "供覧", "供覧");
  }

  @Test
  void whatIsDecidedGoesRoundForReadingAndNothingWaitsForIt() {
    concurs(officer, 2, Outcome.PASSED, "");
    concurs(systems, 3, Outcome.PASSED, "");
    assertThat(waitsFor(systems)).isEmpty();
    assertThatExceptionOfType(FilingMoved.class).isThrownBy(() -> reads(systems, 5));
    concurs(at.manager, 4, Outcome.GRANTED, "");
    assertThat(Stream.of(systems, at.clerk).flatMap(who -> waitsFor(who).stream()))
        .containsExactly("filing.CIRCULATE", "filing.CIRCULATE");
    assertThat(page(systems).select("form[action$=/circulated]")).hasSize(1);
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> reads(officer, 5));
    reads(systems, 5);
    assertThatExceptionOfType(FilingMoved.class).isThrownBy(() -> reads(systems, 5));
    assertThat(waitsFor(systems)).isEmpty();
    assertThat(waitsFor(at.clerk)).containsExactly("filing.CIRCULATE");
    assertThat(page(systems).select(".route li").get(5).text()).contains("供覧済み");
    assertThat(view().state()).isEqualTo(Life.State.GRANTED);
  }

  private void reads(Somebody who, int position) {
    var view = view();
    var step = view.steps().get(position - 1);
    at.scene.as(
        who.actor(),
        () -> {
          at.scene.desk().circulated(who.actor(), view, step, ActKey.random());
          return id;
        });
  }
}
