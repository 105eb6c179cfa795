package jp.junshu.server.photographs;

import static jp.junshu.server.SignedInAs.signedIn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** People on a contract, a real scanner, and rounds that run when a test says so. */
@ServerTest
abstract class PhotographScene {

  private static final Optional<Clamd> CLAMD =
      Clamd.there() ? Optional.of(Clamd.start()) : Optional.empty();

  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;
  @Autowired StoryClock clock;
  @Autowired JdbcClient db;
  @Autowired Scanning scanning;
  @Autowired YearPast past;
  @Autowired PhotographDesk desk;
  @Autowired Photographs photographs;
  @Autowired PhotographRepository repository;
  @Autowired PhotographWork work;

  Scene scene;
  Somebody manager;
  Somebody custodian;
  Somebody clerk;
  Somebody worker;

  @DynamicPropertySource
  static void scanner(DynamicPropertyRegistry settings) {
    settings.add("junshu.scanner.address", () -> CLAMD.map(Clamd::address).orElse(""));
    settings.add("junshu.photographs.pause", () -> "10h");
  }

  @BeforeAll
  static void scannerRequired() {
    Clamd.required();
  }

  @BeforeEach
  void people() {
    scene = new Scene(context);
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  void hands(Somebody by, Somebody of, byte[] bytes) {
    hands(by, of, bytes, ActKey.random());
  }

  void hands(Somebody by, Somebody of, byte[] bytes, ActKey key) {
    var place = place(of);
    scene.as(
        by.actor(),
        () -> {
          desk.handIn(by.actor(), place, picture(bytes), key);
          return place;
        });
  }

  static NewPicture picture(byte[] bytes) {
    try {
      return NewPicture.of(bytes[0] == (byte) 0xFF ? "face.jpg" : "face.png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void takes(Somebody by, Somebody of) {
    var place = place(of);
    scene.as(
        by.actor(),
        () -> {
          desk.takeAway(by.actor(), place, ActKey.random());
          return place;
        });
  }

  Assignment place(Somebody who) {
    return scene.inTransaction(
        Scene.ward(),
        () -> scene.contracts().roster(scene.id()).find(who.assignment()).orElseThrow());
  }

  void ends(Somebody who, LocalDate last) {
    scene.inTransaction(
        Scene.ward(),
        () -> {
          scene.contracts().end(Scene.ward(), scene.id(), who.assignment(), last);
          return last;
        });
  }

  /** Another place of somebody, or of somebody new in the shape of theirs, from that day. */
  Somebody from(LocalDate day, PersonActor who, Somebody like, String family) {
    var shape = place(like);
    var place =
        new Assignment(
            AssignmentId.random(),
            shape.contract(),
            who.person(),
            who.organization(),
            shape.role(),
            false,
            shape.unit(),
            shape.post(),
            family,
            shape.givenName(),
            shape.reading(),
            day,
            Optional.empty(),
            shape.engagement());
    return scene.inTransaction(
        Scene.ward(),
        () -> {
          scene.contracts().assign(Scene.ward(), place);
          return new Somebody(who, place.id());
        });
  }

  Photograph newest(Somebody who) {
    return scene.inTransaction(
        Scene.ward(), () -> repository.newest(scene.id(), who.actor().person()).orElseThrow());
  }

  /** How many rows with bytes there are of somebody, whatever became of the photograph. */
  int bytesOf(Somebody who) {
    return work.call(
        () ->
            db.sql(
                    """
                    SELECT count(*) FROM photographs.picture x JOIN photographs.photograph p ON p.id = x.photograph_id
                     WHERE p.person_id = :person
                    """)
                .param("person", who.actor().person().value())
                .query(Integer.class)
                .single());
  }

  String path(Somebody of) {
    return "/contracts/%s/faces/%s".formatted(scene.id(), of.assignment());
  }

  MvcTestResult gets(Scene.Somebody who, String path) {
    signedIn(who.actor());
    return scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(path).exchange());
  }

  MvcTestResult sends(Somebody who, Somebody of, String name, String type, byte[] bytes) {
    signedIn(who.actor());
    return scene.as(
        who.actor(),
        () ->
            MockMvcTester.from(web)
                .post()
                .uri(path(of))
                .multipart()
                .file(new MockMultipartFile("picture", name, type, bytes))
                .param("actKey", ActKey.random().toString())
                .exchange());
  }

  int picture(Somebody who, Somebody of) {
    return gets(who, path(of) + "/picture").getResponse().getStatus();
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
