package jp.junshu.server.attachments;

import static jp.junshu.server.SignedInAs.signedIn;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.OutsideDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** An exception that is asked for here and decided in another system. */
abstract class OutsideScene {

  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;
  @Autowired OutsideDesk desk;
  @Autowired Attachments attachments;
  @Autowired JdbcClient db;

  WorkingScene at;
  FilingId id;

  @BeforeEach
  void anExceptionBeforeItsDecision() {
    at = new WorkingScene(context);
    id = at.scene.file(at.engagement.actor(), "F34", exception());
    at.takes(at.clerk, id, Outcome.PASSED);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  Map<String, String> exception() {
    return Map.of(
        "clause", "2.3",
        "what", "夜間に限り、施錠した棚で媒体を保管する",
        "reason", "庁舎の設備点検の間、保管庫を使えないため。期間は三日に限る。",
        "compensation", "二人で施錠し、朝に数を確かめ、記録を残して報告する。",
        "from", at.scene.day(0),
        "until", at.scene.day(3));
  }

  Map<String, String> decided() {
    var typed = new HashMap<String, String>();
    typed.put("number", "7渋情発第123号");
    typed.put("on", at.scene.day(0));
    typed.put("outcome", "GRANTED");
    typed.put("opinion", "");
    typed.put("digest", OutsideDesk.printed(at.view(id)));
    return typed;
  }

  MvcTestResult enters(Somebody who, Map<String, String> typed, byte[] file) {
    return enters(who, typed, "決裁済.pdf", file, ActKey.random());
  }

  MvcTestResult enters(
      Somebody who, Map<String, String> typed, String name, byte[] file, ActKey key) {
    signedIn(who.actor());
    return at.scene.as(
        who.actor(),
        () -> {
          var post =
              MockMvcTester.from(web)
                  .post()
                  .uri("/filings/{id}/outside", id)
                  .multipart()
                  .file(new MockMultipartFile("file", name, "text/html", file));
          post.param("actKey", key.toString());
          typed.forEach(post::param);
          return post.exchange();
        });
  }

  static Document parsed(MvcTestResult result) {
    try {
      return Jsoup.parse(result.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  void attach(CheckedFile file) {
    attach(at.engagement, file);
  }

  void attach(Somebody who, CheckedFile file) {
    var adding = context.getBean(AttachingDesk.class);
    at.scene.as(
        who.actor(),
        () -> {
          adding.attach(who.actor(), at.view(id), file, ActKey.random());
          return id;
        });
  }
}
