package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A contract with a head, a deputy, and people who are away. */
abstract class AbsenceScene {

  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;
  @Autowired AbsenceDesk desk;
  @Autowired JdbcClient db;
  @Autowired BusinessClock clock;
  @Autowired Messages messages;

  Scene scene;
  Somebody manager;
  Somebody deputy;
  Somebody clerk;
  Somebody engagement;

  @BeforeEach
  void aContractWithADeputy() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    deputy = scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  List<Absence> of(Somebody who) {
    return scene.as(who.actor(), () -> desk.of(who.actor()));
  }

  Document page(Somebody who, String path) {
    signedIn(who.actor());
    return scene.as(who.actor(), () -> read(MockMvcTester.from(web).get().uri(path).exchange()));
  }

  static Document read(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  AbsenceId enters(Somebody who, Somebody away, Instant from) {
    var entry =
        new Absences.Entry(
            away.actor().person(),
            away.actor().organization(),
            AbsenceReason.TRAVEL,
            from,
            from.plus(Duration.ofHours(1)),
            false);
    return context.getBean(Absences.class).enter(who.actor(), entry);
  }

  void ends(Somebody who, Absence absence) {
    scene.as(
        who.actor(),
        () -> {
          desk.end(who.actor(), absence, clock.instant(), ActKey.random());
          return absence;
        });
  }

  String post(PersonActor who, String uri, Map<String, String> typed) {
    signedIn(who);
    var post = MockMvcTester.from(web).post().uri(uri).param("actKey", ActKey.random().toString());
    typed.forEach(post::param);
    return scene.as(
        who,
        () -> {
          var answer = post.exchange();
          return answer.getResponse().getStatus() + " " + read(answer).select("main").text();
        });
  }
}
