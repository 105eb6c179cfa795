package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.forms.BulkDesk;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Several on one page, and no rubber stamp: each is chosen, read and decided by itself. */
@ServerTest
class BulkTest {

  @Autowired private ApplicationContext context;

  private BulkScene bulk;
  private AssetScene at;

  @BeforeEach
  void aContractAtWork() {
    bulk = new BulkScene(context);
    at = bulk.at;
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static List<String> picks(Document page) {
    return page.select("input[name=pick]").eachAttr("value");
  }

  private FilingView.Done decided(FilingId id) {
    return bulk.view(id).steps().getLast().done().orElseThrow();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void theSamePartsAreFoldedTheDifferingShownAndNothingIsChosen() {
    var all = bulk.before(3);
    var page = bulk.page(at.manager);
    assertThat(page.select("input[type=checkbox]")).hasSize(3);
    assertThat(page.select("input[checked]")).isEmpty();
    var same = page.select("main details").text();
    assertThat(same).contains("中野センター 3階 業務室");
    assertThat(page.select("tbody").text()).doesNotContain("中野センター 3階 業務室");
    for (var id : all) {
      var hex = bulk.view(id).filed().digest().hex();
      assertThat(page.select("tbody").text()).contains(hex.substring(0, 4));
    }
  }

  @Test
  @Tag("clause:2.5/prevent")
  void eachChosenOneIsADecisionOfItsOwnOnWhatWasShownAndTheOthersWait() {
    var all = bulk.before(3);
    var picks = picks(bulk.page(at.manager));
    var done = bulk.post(at.manager, ActKey.random(), picks.subList(0, 2), 200);
    assertThat(done.select("h1").text()).contains("2件を決め", "0件を外し");
    assertThat(done.select("a[href$=/receipt-page]")).hasSize(2);
    assertThat(bulk.view(all.get(0)).state()).isEqualTo(Life.State.GRANTED);
    assertThat(bulk.view(all.get(1)).state()).isEqualTo(Life.State.GRANTED);
    assertThat(bulk.view(all.get(2)).state()).isEqualTo(Life.State.FILED);
    assertThat(decided(all.get(0)).entry()).isNotEqualTo(decided(all.get(1)).entry());
  }

  @Test
  void thePageSentTwiceDecidesNoneTwice() {
    var all = bulk.before(2);
    var picks = picks(bulk.page(at.manager));
    var key = ActKey.random();
    bulk.post(at.manager, key, picks, 200);
    var first = all.stream().map(id -> decided(id).entry()).toList();
    var again = bulk.post(at.manager, key, picks, 200);
    assertThat(again.select("h1").text()).contains("2件を決め", "0件を外し");
    assertThat(all.stream().map(id -> decided(id).entry()).toList()).isEqualTo(first);
  }

  @Test
  void ofAnothersContractNothingIsToldAsOfWhatNeverWas() {
    bulk.before(1);
    var other = new BulkScene(context);
    var foreign = other.before(other.plain());
    var digest = other.view(foreign).filed().digest().hex();
    var told = bulk.post(at.manager, ActKey.random(), List.of(foreign + ".2." + digest), 409);
    var absent = FilingId.random() + ".2." + digest;
    var never = bulk.post(at.manager, ActKey.random(), List.of(absent), 409);
    assertThat(said(told)).isEqualTo(said(never)).doesNotContain(other.view(foreign).number());
    assertThat(other.view(foreign).state()).isEqualTo(Life.State.FILED);
  }

  private static String said(Document page) {
    return page.select("main").text();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void whatCarriesPersonalDataIsShownApartAndRefusedIfSentAllTheSame() {
    var personal = bulk.before(at.original());
    var page = bulk.page(at.manager);
    assertThat(picks(page)).isEmpty();
    assertThat(page.select("#apart ~ ul").text()).contains("個人情報", bulk.view(personal).number());
    var shown = bulk.shown(personal);
    var forged = "%s.%d.%s".formatted(personal, shown.position(), shown.seen().hex());
    var done = bulk.post(at.manager, ActKey.random(), List.of(forged), 403);
    assertThat(done.select("h1").text()).contains("0件を決め", "1件を外し");
    assertThat(done.select("main").text()).contains("まとめては決められません");
    assertThat(bulk.view(personal).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whatChangedSinceItWasShownDropsOutWithItsReasonAndTheRestIsDecided() {
    var withdrawn = bulk.before(bulk.plain());
    var rewritten = bulk.before(bulk.plain());
    var overtaken = bulk.before(bulk.plain());
    var unchanged = bulk.before(bulk.plain());
    var picks = picks(bulk.page(at.manager));
    assertThat(picks).hasSize(4);
    at.scene.as(
        at.worker.actor(),
        () -> {
          at.scene.desk().withdraw(at.worker.actor(), bulk.view(withdrawn), ActKey.random());
          return withdrawn;
        });
    at.takes(at.manager, rewritten, Outcome.SENT_BACK, "経路を書き足してください。");
    var again = new HashMap<>(at.application(bulk.plain()));
    again.put("route", "社用車で直行し、直帰しない");
    at.again(at.worker, rewritten, again);
    bulk.reviewed(rewritten);
    var deputy = at.scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    at.scene.away(at.manager);
    at.takes(deputy, overtaken, Outcome.REFUSED, "今回は見送ります。");
    var done = bulk.post(at.manager, ActKey.random(), picks, 200);
    assertThat(done.select("h1").text()).contains("1件を決め", "3件を外し");
    var reasons = done.select("#dropped ~ ul li").eachText();
    assertThat(reasons.get(0)).contains(bulk.view(withdrawn).number(), "取り下げ");
    assertThat(reasons.get(1)).contains("内容が変わっていました");
    assertThat(reasons.get(2)).contains("大槻 修", "不承認");
    assertThat(bulk.view(unchanged).state()).isEqualTo(Life.State.GRANTED);
    assertThat(bulk.view(rewritten).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  @Tag("clause:2.8/prevent")
  void whoseCarrierLeftMeanwhileIsNotApproved() {
    var id = bulk.before(bulk.plain());
    var picks = picks(bulk.page(at.manager));
    at.scene.inTransaction(
        Scene.ward(),
        () -> {
          var yesterday = LocalDate.of(2026, 3, 15);
          at.scene
              .contracts()
              .end(Scene.ward(), at.scene.id(), at.custodian.assignment(), yesterday);
          return id;
        });
    var done = bulk.post(at.manager, ActKey.random(), picks, 403);
    assertThat(done.select("#dropped ~ ul li").text()).contains("名簿");
    assertThat(bulk.view(id).state()).isEqualTo(Life.State.FILED);
    assertThat(picks(bulk.page(at.manager))).isEmpty();
  }

  @Test
  void nothingChosenOrMoreThanAPageHoldsIsNotTaken() {
    var id = bulk.before(bulk.plain());
    var told = bulk.post(at.manager, ActKey.random(), List.of(), 422);
    assertThat(told.select("[role=alert]").text()).contains("選んでください");
    var pick = bulk.shown(id);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bulk.decides(context, at.manager, Collections.nCopies(21, pick), ActKey.random()));
    bulk.post(at.manager, ActKey.random(), List.of("what.ever"), 400);
    assertThat(bulk.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void whoHasNoStepThereFindsNothingAndDecidesNothing() {
    var id = bulk.before(bulk.plain());
    assertThat(picks(bulk.page(at.clerk))).isEmpty();
    var came = bulk.decides(context, at.clerk, List.of(bulk.shown(id)), ActKey.random());
    assertThat(came).singleElement().isInstanceOf(BulkDesk.Result.Dropped.class);
    assertThat(bulk.view(id).state()).isEqualTo(Life.State.FILED);
  }
}
