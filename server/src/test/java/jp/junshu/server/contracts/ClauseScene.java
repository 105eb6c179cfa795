package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import org.assertj.core.api.Assertions;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A contract about to begin on which one worker has neither pledged nor read the rules. */
final class ClauseScene {

  private static final Pattern NUMBER =
      Pattern.compile("name=\"knowingly\" value=\"(G-[0-9]+-[0-9]+)\"");

  final Scene scene;
  final Somebody manager;
  final Somebody clerk;
  final Somebody engagement;
  final Somebody worker;

  private final ApplicationContext context;
  private final ClauseDesk desk;

  ClauseScene(ApplicationContext context) {
    this.context = context;
    desk = context.getBean(ClauseDesk.class);
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.accepts(engagement);
    scene.accepts(scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩"));
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
  }

  static ClauseDesk.Wish wish(String clause, Strength strength) {
    return new ClauseDesk.Wish(ClauseId.of(clause), true, strength, "誓約書の回収に時間がかかるため");
  }

  static ClauseDesk.Wish not(String clause, String reason) {
    return new ClauseDesk.Wish(ClauseId.of(clause), false, Strength.ENFORCE, reason);
  }

  void drafts(Somebody who, ClauseDesk.Wish wish) {
    scene.as(
        who.actor(),
        () -> {
          desk.draft(who.actor(), scene.id(), wish, ActKey.random());
          return wish;
        });
  }

  ClauseChoices choices() {
    return scene.inTransaction(manager.actor(), () -> desk.of(scene.id()));
  }

  boolean decides(Somebody who) {
    var seen = ClauseDesk.digest(choices().drafts());
    return scene.as(who.actor(), () -> desk.decide(who.actor(), scene.id(), seen, ActKey.random()));
  }

  /** Drafted by the clerk and decided by the manager. */
  void runs(ClauseDesk.Wish... wishes) {
    List.of(wishes).forEach(wish -> drafts(clerk, wish));
    assertThat(decides(manager)).isTrue();
  }

  /** The manager opens the work in a browser, going on knowingly under these numbers. */
  MvcTestResult opens(ActKey key, String... knowingly) {
    return posts(manager, "/work", key, knowingly);
  }

  MvcTestResult posts(Somebody who, String path, ActKey key, String... knowingly) {
    signedIn(who.actor());
    try {
      return scene.as(
          who.actor(),
          () ->
              MockMvcTester.from((WebApplicationContext) context)
                  .post()
                  .uri("/contracts/" + scene.id() + path)
                  .param("actKey", key.toString())
                  .param("knowingly", knowingly)
                  .exchange());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  MvcTestResult page(Somebody who, String path) {
    signedIn(who.actor());
    try {
      return scene.as(
          who.actor(),
          () ->
              MockMvcTester.from((WebApplicationContext) context)
                  .get()
                  .uri("/contracts/" + scene.id() + path)
                  .exchange());
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** The number of the warning on the page, under which one may go on. */
  static String number(MvcTestResult page) throws Exception {
    var found = NUMBER.matcher(page.getResponse().getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  Contract.State state() {
    return scene
        .inTransaction(manager.actor(), () -> scene.contracts().find(scene.id()))
        .orElseThrow()
        .state();
  }

  /** Code and strength of what passed although it was missing. */
  List<String> passed() {
    return scene.inTransaction(
        engagement.actor(),
        () ->
            context
                .getBean(JdbcClient.class)
                .sql(
                    "SELECT code || ' ' || strength FROM gate.observation WHERE contract_id = :id"
                        + " ORDER BY seq")
                .param("id", scene.id().value())
                .query(String.class)
                .list());
  }

  /** The codes of what the gate refuses an act for. */
  static List<String> missing(Supplier<?> act) {
    var refused = Assertions.catchThrowableOfType(AccessRefused.class, act::get);
    return refused == null
        ? List.of()
        : refused.decision().missing().stream().map(Missing::code).toList();
  }
}
