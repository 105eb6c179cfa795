package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;

import java.time.LocalDateTime;
import java.util.HashMap;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A contract with one original in hand and two who may carry it, looked at in pages. */
@ServerTest
abstract class OnAssetPages {

  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;

  AssetScene at;
  FilingId original;
  Somebody second;

  @BeforeEach
  void anOriginalInHand() {
    at = AssetScene.working(context);
    at.agreed();
    original = at.original();
    at.given(original);
    second = at.scene.has(Role.WORKER, "﨑山", "大地");
    at.scene.accepts(second);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  String path(String more) {
    return "/contracts/" + at.scene.id() + more;
  }

  MvcTestResult get(Somebody who, String path) {
    var browser = MockMvcTester.from(web);
    return at.scene.as(signedIn(who.actor()), () -> browser.get().uri(path).exchange());
  }

  MvcTestResult post(Somebody who, String path) {
    var browser = MockMvcTester.from(web);
    var key = ActKey.random().toString();
    var carrier = at.worker.assignment().toString();
    return at.scene.as(
        signedIn(who.actor()),
        () -> browser.post().uri(path).param("actKey", key).param("carrier", carrier).exchange());
  }

  static String text(MvcTestResult page) {
    try {
      return Jsoup.parse(page.getResponse().getContentAsString()).text();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  FilingId applied() {
    var typed = new HashMap<String, String>();
    typed.put("kind", "CARRY");
    typed.put("asset", original.toString());
    typed.put("recordCount", "82000");
    typed.put("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。");
    typed.put("destination", "中野センター 3階 業務室");
    typed.put("route", "社用車で直行");
    typed.put("carriers", at.worker.assignment() + "|" + second.assignment());
    typed.put("mediumNo", "M-012");
    typed.put("protection", "ENCRYPTED|KEY_APART");
    AssetScene.moment(typed, "leaves", at.now());
    AssetScene.moment(typed, "returns", LocalDateTime.parse("2027-03-20T18:00"));
    typed.put("postTransferErasure", "BROUGHT_BACK");
    typed.put("emergencyContact", "090-0000-0000");
    return at.scene.file(at.worker.actor(), "F06", typed);
  }

  FilingId permitted() {
    var id = applied();
    at.takes(at.clerk, id, Outcome.PASSED, "");
    at.takes(at.manager, id, Outcome.GRANTED, "");
    return id;
  }

  Elements found(Somebody who, String selector) {
    return found(who, "/takeouts", selector);
  }

  Elements found(Somebody who, String path, String selector) {
    try {
      var page = get(who, path(path)).getResponse().getContentAsString();
      return Jsoup.parse(page).select(selector);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
