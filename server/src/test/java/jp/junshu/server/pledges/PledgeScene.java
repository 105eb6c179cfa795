package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.pledges.LinkDesk.Made;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** A manager, a clerk, and a helper for a few days who has no account. */
@ServerTest
@TestPropertySource(properties = "junshu.test=pledges")
abstract class PledgeScene {

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;
  @Autowired StoryClock clock;
  @Autowired JdbcClient db;

  Scene scene;
  Somebody manager;
  Somebody custodian;
  Somebody clerk;
  Somebody helper;
  TestBrowser phone;

  @BeforeEach
  void aHelperWithoutAnAccount() {
    scene = new Scene(context);
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    helper = scene.has(Role.WORKER, "髙橋", "結衣");
    phone = new TestBrowser(port);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  Made handed(Somebody by, Somebody to) {
    return handed(by, to, LinkPurpose.PLEDGE);
  }

  Made handed(Somebody by, Somebody to, LinkPurpose purpose) {
    var desk = context.getBean(LinkDesk.class);
    return scene.as(by.actor(), () -> desk.make(by.actor(), place(to), purpose, ActKey.random()));
  }

  Assignment place(Somebody who) {
    return roster().find(who.assignment()).orElseThrow();
  }

  Roster roster() {
    return scene.inTransaction(Scene.ward(), () -> scene.contracts().roster(scene.id()));
  }

  /** Entries of that type in the log of the contract. */
  List<String> entries(String type) {
    return scene
        .inTransaction(
            Scene.ward(),
            () ->
                db.sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list())
        .stream()
        .filter(entry -> entry.contains("\"" + type + "\""))
        .filter(entry -> entry.contains(scene.id().toString()))
        .toList();
  }
}
