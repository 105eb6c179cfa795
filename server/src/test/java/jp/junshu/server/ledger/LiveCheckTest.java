package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.ReadOnlyAccess;
import jp.junshu.server.database.TenantContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The check of the running database, against one who may do everything to it. */
@ServerTest
@TestPropertySource(properties = "junshu.ledger.name=live")
class LiveCheckTest {

  private static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.CALENDAR);
  private static final int ENTRIES = 300;
  private static final int COMMITTED = 3;
  private static final Duration SOON = Duration.ofSeconds(30);

  @FactType(name = "test.noted", version = 1)
  record Noted(ContractId contract, long number, Optional<Hash> content) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  @Autowired private Ledger ledger;
  @Autowired private Logs logs;
  @Autowired private Erasures erasures;
  @Autowired private JdbcClient db;
  @Autowired private Environment installation;
  @Autowired private PlatformTransactionManager transactions;

  private static ContractId contract = ContractId.random();
  private static boolean begun;

  private <T> T inTransaction(Supplier<T> work) {
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "TEST"),
        () ->
            Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
  }

  @BeforeEach
  void threeHundredEntriesOfWhichThreeCommitToSomething() {
    if (begun) {
      return;
    }
    inTransaction(
        () -> {
          ledger.open(LogRef.contract(contract), Optional.of(OrganizationId.random()));
          return IntStream.range(0, ENTRIES).mapToObj(this::note).toList();
        });
    begun = true;
    await().atMost(Duration.ofSeconds(30)).until(this::published);
    assertThat(check(Trust.NONE, LiveCheck.PATIENCE).entries()).isGreaterThanOrEqualTo(ENTRIES);
  }

  private boolean published() {
    return inTransaction(() -> logs.checkpoint(LogRef.contract(contract)))
        .filter(note -> Checkpoint.parse(note.text()).size() == ENTRIES)
        .isPresent();
  }

  private EntryRef note(int number) {
    var content = "中身 " + number;
    var committed =
        number < COMMITTED
            ? Optional.of(
                ledger.commit(LogRef.contract(contract), content.getBytes(StandardCharsets.UTF_8)))
            : Optional.<Hash>empty();
    return ledger.record(ACTOR, new Noted(contract, number, committed));
  }

  private LiveCheck.Result check(Trust trust, Duration patience) {
    var data = Path.of(installation.getRequiredProperty("junshu.data"));
    var auditor =
        ReadOnlyAccess.asAuditor(data, installation.getRequiredProperty("junshu.database.url"));
    return new LiveCheck(auditor, LiveCheck.installationKeys(data), patience, List.of())
        .check(trust, _ -> {});
  }

  private Wrong found() {
    return wrong(Trust.NONE, LiveCheck.PATIENCE);
  }

  private Wrong wrong(Trust trust, Duration patience) {
    return catchThrowableOfType(Wrong.class, () -> check(trust, patience));
  }

  private Wrong afterOne(String... deeds) throws SQLException {
    var log = "(SELECT id FROM ledger.log WHERE contract_id = '%s')".formatted(contract);
    try (var tampering = new Tampering(installation)) {
      tampering.does(Arrays.stream(deeds).map(deed -> deed.replace(":log", log)).toList());
      return found();
    }
  }

  private String origin() {
    return logs.vkey(LogRef.contract(contract)).name();
  }

  private SignedNote signed() {
    return inTransaction(() -> logs.checkpoint(LogRef.contract(contract))).orElseThrow();
  }

  @Test
  void whatNobodyTouchedIsInOrderAndConfirmedOnlyWithTheKey() {
    assertThat(check(Trust.NONE, SOON).confirmed()).isFalse();
    var ward = new Trust(List.of(logs.vkey(LogRef.WARD)), Optional.of(signed()));
    var result = check(ward, SOON);
    assertThat(result.confirmed()).isTrue();
    assertThat(result.logs()).isGreaterThanOrEqualTo(2);
    assertThat(result.unread()).isEmpty();
  }

  @Test
  void anAlteredEntryIsNamed() throws SQLException {
    var wrong =
        afterOne("UPDATE ledger.entry SET leaf = leaf || ' ' WHERE log_id = :log AND idx = 7");
    assertThat(wrong.entry()).hasValue(7);
    assertThat(wrong.member()).startsWith(origin() + "/tile/entries/");
  }

  @Test
  void anEntryAlteredTogetherWithItsHashIsNamedByTheTileAboveIt() throws SQLException {
    var wrong =
        afterOne(
            """
            UPDATE ledger.entry
               SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"number":7', '"number":8'), 'UTF8')
             WHERE log_id = :log AND idx = 7
            """,
            """
            UPDATE ledger.entry SET leaf_hash = sha256('\\x00'::bytea || leaf)
             WHERE log_id = :log AND idx = 7
            """);
    assertThat(wrong.entry()).hasValue(7);
  }

  @Test
  void anEntryAlteredBeyondTheLastFullTileContradictsWhatWasSigned() throws SQLException {
    var wrong =
        afterOne(
            """
            UPDATE ledger.entry
               SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"number":290', '"number":291'), 'UTF8')
             WHERE log_id = :log AND idx = 290
            """,
            """
            UPDATE ledger.entry SET leaf_hash = sha256('\\x00'::bytea || leaf)
             WHERE log_id = :log AND idx = 290
            """);
    assertThat(wrong.member()).isEqualTo(origin() + "/checkpoint");
    assertThat(wrong.what()).contains("299番まで");
  }

  @Test
  void twoSwappedPayloadsAreNamedWithTheEntryThatCommitsToThem() throws SQLException {
    var wrong =
        afterOne(
            """
            UPDATE ledger.payload p
               SET content = o.content, randomness = o.randomness
              FROM (SELECT content, randomness FROM ledger.payload WHERE log_id = :log
                     ORDER BY commitment LIMIT 1) o
             WHERE p.log_id = :log
               AND p.commitment = (SELECT max(commitment) FROM ledger.payload WHERE log_id = :log)
            """);
    assertThat(wrong.member()).startsWith(origin() + "/payload/");
    assertThat(wrong.entry()).isPresent();
  }

  @Test
  void aMissingPayloadIsNamedWithTheFirstEntryThatCommitsToIt() throws SQLException {
    var wrong = afterOne("DELETE FROM ledger.payload WHERE log_id = :log");
    assertThat(wrong.entry()).hasValue(0);
    assertThat(wrong.what()).contains("中身がありません");
  }

  @Test
  void aTailCutOffIsNoticedBecauseMoreWasSigned() throws SQLException {
    var wrong =
        afterOne(
            "DELETE FROM ledger.entry WHERE log_id = :log AND idx >= 290",
            "UPDATE ledger.head SET size = 290 WHERE log_id = :log");
    assertThat(wrong.member()).isEqualTo(origin() + "/head");
    assertThat(wrong.what()).contains("消されています");
  }

  @Test
  void aTailCutOffWithItsCheckpointsIsNoticedByWhoeverKeepsOne() throws SQLException {
    var kept = new Trust(List.of(logs.vkey(LogRef.WARD)), Optional.of(signed()));
    try (var tampering = new Tampering(installation)) {
      tampering.does(
          List.of(
              "DELETE FROM ledger.checkpoint",
              "DELETE FROM ledger.entry",
              "DELETE FROM ledger.tile",
              "UPDATE ledger.head SET size = 0, root = sha256('')"));
      assertThat(wrong(kept, SOON).getMessage()).contains("手元のチェックポイント");
    }
  }

  @Test
  @Tag("clause:7/prevent")
  void bytesThatAreNoEntrySayNothingAndKeepNobodyFromAskingWhatOthersSay() throws SQLException {
    var hostile =
        List.of(
            "'\\xff00'::bytea",
            "convert_to('{\"type\":', 'UTF8')",
            "convert_to('{\"type\":\"\\u0000\"}', 'UTF8')",
            "convert_to(repeat('[', 60000), 'UTF8')");
    var log = "(SELECT id FROM ledger.log WHERE contract_id = '%s')".formatted(contract);
    try (var tampering = new Tampering(installation)) {
      tampering.does(
          IntStream.range(0, hostile.size())
              .mapToObj(
                  i ->
                      "UPDATE ledger.entry SET leaf = %s WHERE log_id = %s AND idx = %d"
                          .formatted(hostile.get(i), log, 7 + i))
              .toList());
      assertThat(says(290)).isTrue();
      assertThat(says(7)).isFalse();
      assertThat(inTransaction(() -> erasures.committed(contract)))
          .hasSize(ENTRIES - hostile.size());
    }
  }

  private boolean says(int number) {
    return inTransaction(
        () ->
            db.sql(
                    """
                    SELECT ledger.says((SELECT id FROM ledger.log WHERE contract_id = :contract), NULL, CAST(:said AS jsonb))
                    """)
                .param("contract", contract.value())
                .param(
                    "said", "{\"type\":\"test.noted\",\"body\":{\"number\":%d}}".formatted(number))
                .query(Boolean.class)
                .single());
  }

  @Test
  void aCheckpointOfAnotherKeyIsRefused() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var forged =
        SignedNote.sign(signed().text(), VKey.of(origin(), pair.getPublic()), pair.getPrivate());
    var wrong =
        afterOne("UPDATE ledger.checkpoint SET note = '%s' WHERE log_id = :log".formatted(forged));
    assertThat(wrong.member()).startsWith(origin() + "/checkpoint/");
    assertThat(wrong.what()).contains("署名されていません");
  }

  @Test
  void aWrongKeyIsRefused() throws NoSuchAlgorithmException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var other = new Trust(List.of(VKey.of("live/ward", pair.getPublic())), Optional.empty());
    assertThat(wrong(other, SOON).what()).contains("鍵が違います");
  }

  @Test
  void aHiddenTileAndARowTooManyAreNoticed() throws SQLException {
    var tile = afterOne("DELETE FROM ledger.tile WHERE log_id = :log");
    assertThat(tile.member()).isEqualTo(origin() + "/tile/0/000");
    var more =
        afterOne(
            """
            INSERT INTO ledger.entry
            SELECT log_id, 5000, contract_id, org_id, gen_random_uuid(), leaf, leaf_hash
              FROM ledger.entry WHERE log_id = :log AND idx = 1
            """);
    assertThat(more.member()).isEqualTo(origin() + "/head");
  }

  @Test
  void anActWhoseEntryIsNowhereIsNamedByItsTable() throws SQLException {
    try (var superuser = Tampering.superuser(installation);
        var statement = superuser.createStatement()) {
      statement.execute(
          """
          INSERT INTO gate.refusal (action, resource_type, resource_id, actor, refused_at,
                                    table_version, missing, entry_id)
          VALUES ('test', 'test', gen_random_uuid(), 'nobody', now(), 1, '[]', gen_random_uuid())
          """);
      superuser.commit();
      assertThat(found().member()).isEqualTo("gate.refusal");
      statement.execute("DELETE FROM gate.refusal WHERE actor = 'nobody'");
      superuser.commit();
    }
  }

  @Test
  void anEntryThatGetsNoNumberIsNamedAfterAWhile() throws SQLException {
    try (var superuser = Tampering.superuser(installation);
        var statement = superuser.createStatement()) {
      statement.execute("SELECT FROM ledger.head FOR UPDATE");
      inTransaction(() -> ledger.record(ACTOR, new Noted(contract, 0, Optional.empty())));
      var wrong = wrong(Trust.NONE, Duration.ofMillis(300));
      assertThat(wrong.member()).isEqualTo(origin() + "/pending");
      superuser.rollback();
    }
    assertThat(check(Trust.NONE, SOON).logs()).isPositive();
  }

  @Test
  void theServerGoesOnWritingMeanwhile() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing =
          threads.submit(
              () ->
                  IntStream.range(0, 50)
                      .forEach(
                          i ->
                              inTransaction(
                                  () ->
                                      ledger.record(
                                          ACTOR, new Noted(contract, i, Optional.empty())))));
      assertThat(check(Trust.NONE, SOON).entries()).isPositive();
      writing.get();
    }
    long size = Checkpoint.parse(signed().text()).size();
    assertThat(check(Trust.NONE, SOON).entries()).isGreaterThanOrEqualTo(size);
  }
}
