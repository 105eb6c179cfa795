package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.StoryClock;
import jp.junshu.server.ui.WardProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** On a server of its own, because its clock is moved past a return time. */
@ServerTest
@TestPropertySource(properties = "junshu.test=overdue")
class OverdueTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private StoryClock clock;
  @Autowired private TakeoutDesk door;
  @Autowired private Duties duties;
  @Autowired private WardProperties ward;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Document page(AssetScene at, Somebody who, String path) throws Exception {
    signedIn(who.actor());
    var uri = "/contracts/" + at.scene.id() + path;
    var browser = MockMvcTester.from(web);
    var answer = at.scene.as(who.actor(), () -> browser.get().uri(uri).exchange());
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private FilingId out(AssetScene at, Somebody second, LocalDateTime returns) {
    var typed = new HashMap<String, String>();
    typed.put("kind", "CARRY");
    var original = at.original();
    at.given(original);
    typed.put("asset", original.toString());
    typed.put("recordCount", "82000");
    typed.put("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。");
    typed.put("destination", "中野センター 3階 業務室");
    typed.put("route", "社用車で直行");
    typed.put("carriers", at.worker.assignment() + "|" + second.assignment());
    typed.put("mediumNo", "M-012");
    typed.put("protection", "ENCRYPTED|KEY_APART");
    AssetScene.moment(typed, "leaves", at.now());
    AssetScene.moment(typed, "returns", returns);
    typed.put("postTransferErasure", "BROUGHT_BACK");
    typed.put("emergencyContact", "090-0000-0000");
    var id = at.scene.file(at.worker.actor(), "F06", typed);
    at.takes(at.clerk, id, Outcome.PASSED, "");
    at.takes(at.manager, id, Outcome.GRANTED, "");
    at.scene.as(
        at.worker.actor(),
        () -> {
          door.leave(at.worker.actor(), at.scene.id(), id, ActKey.random());
          return id;
        });
    return id;
  }

  @Test
  @Tag("clause:2.5/detect")
  void onceItIsOverdueThePageAsksShowsTheTelephoneAndAccusesNobody() throws Exception {
    var at = AssetScene.working(context);
    at.agreed();
    var second = at.scene.has(Role.WORKER, "﨑山", "大地");
    at.scene.accepts(second);
    var id = out(at, second, LocalDateTime.parse("2026-04-20T18:00"));
    assertThat(page(at, at.clerk, "/takeouts").text()).doesNotContain("返却遅れ");
    clock.moveTo(Instant.parse("2026-04-20T09:01:00Z"));
    var page = page(at, at.clerk, "/takeouts");
    assertThat(page.text())
        .contains("返却遅れ 1件", "事故の疑いがあります", "区が確認するまで事故ではありません", "確認事項")
        .contains("髙橋 結衣、﨑山 大地", "令和8年4月20日(2026-04-20, 月)18:00")
        .doesNotContain("違反");
    assertThat(page.select(".call a").attr("href")).isEqualTo("tel:" + ward.incidentPhone());
    assertThat(page(at, at.custodian, "/assets").text()).contains("返却遅れ 1件");
    var owed = at.scene.as(at.clerk.actor(), () -> duties.of(at.scene.id())).duties();
    assertThat(owed).extracting("code").contains("takeout-back", "takeout-ask");
    at.scene.as(
        at.clerk.actor(),
        () -> {
          door.returned(at.clerk.actor(), at.scene.id(), id, second.assignment(), ActKey.random());
          return id;
        });
    assertThat(page(at, at.clerk, "/takeouts").text())
        .contains("返却遅れ・区の確認待ち", "﨑山 大地 が戻した・記録 青木 里奈", "許可の時刻より後の返却");
  }
}
