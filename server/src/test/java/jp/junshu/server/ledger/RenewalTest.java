package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.contracts.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Before an algorithm ages every log is signed again: one person drafts it, another confirms it,
 * and what was interrupted goes on. Here Ed25519 ends in the year 2027.
 */
@ServerTest
@TestPropertySource(
    properties = {
      "junshu.ledger.name=renewed",
      "junshu.ledger.ends.ed25519=2027-05-01",
      "junshu.test=renewal"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // what happens before everything fills them
class RenewalTest {

  private static final String PAGE = "/admin/signatures";
  private static final LocalDate AFTER = LocalDate.of(2036, 1, 1);
  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext server;
  @Autowired private Renewals renewals;
  @Autowired private JdbcClient db;

  private SignedLogs logs;
  private AgedLogs aged;
  private TestBrowser ishii;
  private TestBrowser sano;
  private TestBrowser mori;

  @BeforeAll
  void aWardWithThreeAdministrators() {
    logs = new SignedLogs(server);
    aged = new AgedLogs(server, logs);
    var town = new Town(server, port);
    town.official(Role.ADMINISTRATOR, "石井", "誠", "ishii");
    town.official(Role.ADMINISTRATOR, "佐野", "恵", "sano");
    town.official(Role.ADMINISTRATOR, "森", "文", "mori");
    ishii = town.as("ishii");
    sano = town.as("sano");
    mori = town.as("mori");
  }

  private static Answer press(TestBrowser browser, String action) {
    return browser.submit(browser.get(PAGE), action, Map.of());
  }

  private List<Renewal> all() {
    return logs.reading(renewals::all);
  }

  private void awaitDone() {
    await().atMost(SOON).until(() -> all().getFirst().state() == Renewal.State.DONE);
  }

  private List<String> facts(String type) {
    return logs.reading(() -> entries()).stream()
        .filter(entry -> entry.contains("\"type\":\"" + type + "\""))
        .toList();
  }

  private List<String> entries() {
    var all = server.getBean(Logs.class);
    return all.entries(LogRef.WARD, 0, all.size(LogRef.WARD)).stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  @Order(1)
  void nothingIsDraftedWhereEveryLogIsSignedWithWhatHolds() {
    assertThat(ishii.get(PAGE).page().text()).contains("更新の時期になっていません");
    assertThat(ishii.get(PAGE).page().select("form[action=" + PAGE + "]")).isEmpty();
    assertThat(ishii.get("/").page().text()).doesNotContain("署名を更新する");
  }

  @Test
  @Order(2)
  @Tag("clause:7/detect")
  void aLogThatOnlyAnEndingAlgorithmSignedWaitsForTheAdministrators() throws SQLException {
    var log = aged.of(3);
    assertThat(aged.renewed(log)).isFalse();
    assertThat(aged.holds(log, AFTER)).isFalse();
    var home = ishii.get("/").page().text();
    assertThat(home).contains("台帳 1 本の署名を更新する", "2026-05-01");
    assertThat(logs.reading(renewals::standing).toRenew()).isEqualTo(1);
  }

  @Test
  @Order(3)
  @Tag("clause:7/prevent")
  void ofTwoWhoDraftAtOnceOneDoesAndNobodyConfirmsTheirOwn() {
    var pages = Stream.of(ishii, sano).map(it -> Map.entry(it, it.get(PAGE))).toList();
    var tries =
        pages.stream()
            .map(
                it ->
                    CompletableFuture.runAsync(
                        () -> it.getKey().submit(it.getValue(), PAGE, Map.of())))
            .toList();
    tries.forEach(CompletableFuture::join);
    assertThat(all()).hasSize(1);
    var renewal = all().getFirst();
    var own =
        Stream.of(ishii, sano)
            .filter(it -> it.get(PAGE).page().select("form[action$=/confirm]").isEmpty())
            .toList();
    assertThat(own).as("whose form is not there").hasSize(1);
    var fields = sano.fields(mori.get(PAGE), PAGE + "/confirm", Map.of());
    assertThat(own.getFirst().post(PAGE + "/confirm", own(own.getFirst(), fields)).status())
        .isEqualTo(403);
    assertThatExceptionOfType(DataAccessException.class)
        .as("not even past the program")
        .isThrownBy(
            () ->
                logs.reading(
                    () ->
                        db.sql(
                                """
                                UPDATE ledger.renewal SET state = 'CONFIRMED', confirmed_by = drafted_by,
                                       confirmed_at = now()
                                """)
                            .update()));
    assertThat(all().getFirst()).isEqualTo(renewal);
  }

  /** What stands in the other's form, with the session's own token. */
  private static Map<String, String> own(TestBrowser browser, Map<String, String> fields) {
    var mine = browser.fields(browser.get(PAGE), PAGE + "/withdraw", Map.of());
    var all = new java.util.HashMap<>(mine);
    all.put("renewal", fields.get("renewal"));
    return all;
  }

  @Test
  @Order(4)
  @Tag("clause:7/prevent")
  void aRenewalThatIsInterruptedGoesOnAndEveryLogHoldsAfterwards()
      throws SQLException, IOException {
    var plain = aged.of(2);
    var killed = aged.of(2);
    var blocked = aged.of(1);
    var before = aged.newest(plain);
    var key = server.getBean(LedgerKey.class);
    var half = key.completed(aged.newest(killed), Instant.ofEpochSecond(1));
    aged.keep(killed, half.bytes());
    var file = aged.file(blocked);
    var inTheWay = file.resolveSibling(file.getFileName() + ".new").resolve("full");
    Files.createDirectories(inTheWay);

    press(mori, PAGE + "/confirm");
    await().atMost(SOON).until(() -> aged.renewed(plain) && aged.renewed(killed));
    assertThat(aged.newest(killed)).as("the note that was on the disk").isEqualTo(half);
    assertThat(aged.newest(plain).signatures()).startsWith(before.signatures().getFirst());
    assertThat(aged.renewed(blocked)).isFalse();
    assertThat(all().getFirst().state()).isEqualTo(Renewal.State.CONFIRMED);
    assertThat(mori.get(PAGE).page().text()).contains("残り 1 本");
    assertThat(mori.get("/").page().text()).contains("台帳 1 本の署名を更新する");

    Files.delete(inTheWay);
    awaitDone();
    assertThat(aged.renewed(blocked)).isTrue();
    assertThat(aged.holds(plain, AFTER)).isTrue();
    assertThat(mori.get("/").page().text()).doesNotContain("署名を更新する");
    assertThat(aged.live().logs()).isGreaterThan(3);
  }

  @Test
  @Order(5)
  @Tag("clause:7/prove")
  void whoDraftedItAndWhoConfirmedItAndThatItIsDoneIsSealed() {
    await().atMost(SOON).until(() -> !facts("ledger.renewal-done").isEmpty());
    var digest = server.getBean(LedgerKey.class).digest(NoteAlgorithm.ML_DSA_44).hex();
    assertThat(facts("ledger.renewal-confirmed"))
        .singleElement()
        .asString()
        .contains(digest, all().getFirst().drafted().person().toString());
    assertThat(facts("ledger.renewal-done")).singleElement().asString().contains("\"logs\":4");
  }

  @Test
  @Order(6)
  void aRenewedLogGoesOnAndIsSignedWithBoth() throws SQLException {
    var log = aged.of(1);
    logs.record(log);
    logs.awaitSigned(log, 2);
    assertThat(aged.renewed(log)).isTrue();
  }

  @Test
  @Order(7)
  void aLogThatIsNotWhatWasSignedIsNotSignedAgain() throws SQLException {
    var log = aged.of(2);
    logs.rewrite(log, leaves -> leaves.reversed(), 99);
    press(ishii, PAGE);
    press(mori, PAGE + "/confirm");
    await().atMost(SOON).until(() -> all().getFirst().state() == Renewal.State.CONFIRMED);
    var sound = aged.of(1);
    await().atMost(SOON).until(() -> aged.renewed(sound));
    assertThat(aged.renewed(log)).isFalse();
    assertThat(all().getFirst().state()).isEqualTo(Renewal.State.CONFIRMED);
  }

  @Test
  @Order(8)
  @Tag("clause:7/prevent")
  void aCheckpointWithoutTheSecondSignatureAfterOneThatHadItIsRefused() throws SQLException {
    var log = logs.of(1);
    var first = aged.newest(log);
    logs.record(log);
    logs.awaitSigned(log, 2);
    Tampering.forGood(
        server.getEnvironment(),
        List.of(
            """
            UPDATE ledger.checkpoint SET note = regexp_replace(note, '(\\n\\n[^\\n]*\\n).*$', '\\1')
             WHERE size = 2 AND log_id = (SELECT id FROM ledger.log WHERE origin = '%s')
            """
                .formatted(logs.origin(log))));
    aged.keep(log, first.bytes());
    logs.record(log);
    assertThat(logs.refusal(log)).contains("is signed with ML-DSA-44");
  }
}
