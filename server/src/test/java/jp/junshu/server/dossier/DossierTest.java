package jp.junshu.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.junshu.auditor.Auditor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The evidence of a contract, checked by the program that knows nothing of the server. */
@ServerTest
@Tag("clause:3.2/prove")
class DossierTest {

  @Autowired private ApplicationContext context;
  @Autowired private Logs logs;
  @TempDir private Path folder;

  private Evidence evidence;

  @BeforeEach
  void aContractOnWhichThingsHappened() {
    evidence = new Evidence(context);
  }

  private record Checked(int status, String said) {}

  private Checked check(Dossier dossier, String... more) throws IOException {
    var file = folder.resolve("dossier.zip");
    try (var out = Files.newOutputStream(file)) {
      dossier.write(out);
    }
    var arguments = new ArrayList<>(List.of("verify", file.toString()));
    arguments.addAll(List.of(more));
    var said = new ByteArrayOutputStream();
    int status =
        Auditor.run(
            arguments.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
    return new Checked(status, said.toString(StandardCharsets.UTF_8));
  }

  private String keyFile() throws IOException {
    var keys =
        logs.vkey(LogRef.contract(evidence.scene.id())) + "\n" + logs.vkey(LogRef.WARD) + "\n";
    return Files.writeString(folder.resolve("log.vkey"), keys).toString();
  }

  private static Dossier with(Dossier dossier, String name, byte[] content) {
    var members = new TreeMap<>(dossier.members());
    members.put(name, content);
    return new Dossier(dossier.name(), dossier.entries(), members);
  }

  private static byte[] member(Dossier dossier, String name) {
    return Objects.requireNonNull(
        dossier.members().get(name), () -> name + dossier.members().keySet());
  }

  @Test
  void itPassesTheOfflineCheckAndIsConfirmedOnlyWithTheKey() throws IOException {
    var dossier = evidence.takenBy(evidence.manager);
    assertThat(check(dossier)).matches(told -> told.status() == 2, "consistent only");
    var confirmed = check(dossier, "--key", keyFile());
    assertThat(confirmed.said()).startsWith("OK\n");
    assertThat(confirmed.status()).isZero();
  }

  @Test
  void aNoticeItsNumberAndItsTakingInAreReadFromTheEntriesAlone() throws IOException {
    var scene = evidence.scene;
    var typed =
        Map.of(
            "subject", "鍵の管理の見直し",
            "clause", "2-⑤",
            "manner", "WRITTEN",
            "instruction", "金庫の鍵を二人で管理すること。",
            "reason", "受渡しの記録が残っていないため。",
            "cost", "NONE");
    var id = scene.file(evidence.clerk.actor(), "F32A", typed);
    scene.takes(evidence.manager, id, Outcome.ISSUED);
    var reader = evidence.engagement.actor();
    scene.as(
        reader,
        () -> {
          var view = scene.desk().find(id).orElseThrow();
          var step = scene.desk().circulating(reader, view).getFirst();
          scene.desk().circulated(reader, view, step, ActKey.random());
          return view;
        });
    var number = evidence.view(id).document().orElseThrow().text();
    var dossier = evidence.takenBy(evidence.manager);
    assertThat(check(dossier, "--key", keyFile()).said()).startsWith("OK\n");
    assertThat(new String(member(dossier, "registers/filings.json"), StandardCharsets.UTF_8))
        .contains("\"document\":\"" + number + "\"", "\"state\":\"ISSUED\"");
    assertThat(new String(member(dossier, "registers/filings.html"), StandardCharsets.UTF_8))
        .contains("施行済み", "文書番号", number);
  }

  @Test
  void aSheetThatTwoPeopleEnteredAfterwardsIsReadAsLateFromTheEntriesAlone() throws IOException {
    evidence.enterAfterwards();
    var dossier = evidence.takenBy(evidence.manager);
    assertThat(check(dossier, "--key", keyFile()).said()).startsWith("OK\n");
    assertThat(new String(member(dossier, "registers/filings.html"), StandardCharsets.UTF_8))
        .contains("事後入力 F04-白-2026-0001");
  }

  @Test
  void itHoldsTheLogTheFormsTheRegistersAndWhatItReliesOn() {
    var dossier = evidence.takenBy(evidence.manager);
    assertThat(dossier.members())
        .containsKeys(
            "manifest.json",
            "index.html",
            "log/checkpoint",
            "log/log.vkey",
            "forms/F06-2026-1.r1.json",
            "forms/F06-2026-1.r2.json",
            "forms/F06-2026-1.html",
            "openings.json",
            "registers/acts.json",
            "registers/acts.html",
            "registers/filings.json",
            "registers/people.json",
            "registers/refusals.json",
            "registers/takeouts.json",
            "registers/F04.json",
            "registers/F06.json",
            "ward/checkpoint",
            "ward/schemas/F06-1.json");
    var refusals = new String(member(dossier, "registers/refusals.json"), StandardCharsets.UTF_8);
    assertThat(refusals).contains("work.open");
    assertThat(html(dossier, "registers/refusals.html"))
        .contains("業務着手", "2-⑧ その操作をする役割", "髙橋 結衣(作業者)")
        .doesNotContain("work.open");
  }

  @Test
  @Tag("clause:5/prove")
  void howClausesRunWhatDoesNotApplyAndWhatPassedAreReadFromTheEntriesAlone() throws IOException {
    assertThat(evidence.takenBy(evidence.manager).members())
        .doesNotContainKeys("registers/clauses.json", "registers/passed.json");
    evidence.watchesPledgesAndLeavesOutCopies();
    var dossier = evidence.takenBy(evidence.manager);
    assertThat(check(dossier, "--key", keyFile()).said()).startsWith("OK\n");
    assertThat(html(dossier, "registers/clauses.html"))
        .contains("1-②", "観察", "2-②", "適用外", "写しを作らない契約のため", "森下 健一");
    assertThat(html(dossier, "registers/passed.html")).contains("足りないまま通したこと", "誓約書(観察)", "江口 悠");
  }

  @Test
  void whoeverActedWithoutAPlaceOnTheContractIsNamedByTheirOrganization() throws IOException {
    var ward = Evidence.organization(context, Side.WARD, "見本区 監査課");
    var outsider = new PersonActor(PersonId.random(), ward, Side.WARD);
    assertThatThrownBy(
            () ->
                evidence.scene.as(
                    outsider,
                    () ->
                        context
                            .getBean(DossierDesk.class)
                            .seal(outsider, evidence.scene.id(), ActKey.random())))
        .isInstanceOf(AccessRefused.class);
    var dossier = evidence.takenBy(evidence.manager);
    assertThat(html(dossier, "registers/refusals.html"))
        .contains("見本区 監査課", "証拠一式を出すこと")
        .doesNotContain(ward.toString());
    assertThat(check(dossier, "--key", keyFile()).status()).isZero();
  }

  private static String html(Dossier dossier, String name) {
    return new String(member(dossier, name), StandardCharsets.UTF_8);
  }

  @Test
  void bothSidesGetTheSameAndTheLaterOneHoldsTheSealOfTheFirst() throws IOException {
    var ward = evidence.takenBy(evidence.clerk);
    var contractor = evidence.takenBy(evidence.engagement);
    assertThat(check(contractor, "--key", keyFile()).status()).isZero();
    assertThat(contractor.entries()).isEqualTo(ward.entries() + 1);
    assertThat(contractor.members().keySet().stream().filter(n -> n.startsWith("forms/")))
        .containsExactlyElementsOf(
            ward.members().keySet().stream().filter(n -> n.startsWith("forms/")).toList());
    assertThat(contractor.members().keySet().stream().filter(n -> n.startsWith("forms/")))
        .allSatisfy(n -> assertThat(member(contractor, n)).isEqualTo(member(ward, n)));
    assertThat(new String(member(contractor, "registers/acts.json"), StandardCharsets.UTF_8))
        .contains("dossier.sealed");
  }

  @Test
  void itHoldsNothingOfAnyOtherContract() {
    var other = new Evidence(context);
    var dossier = evidence.takenBy(evidence.engagement);
    var foreign = other.scene.id().toString();
    assertThat(dossier.members())
        .allSatisfy(
            (_, bytes) ->
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(foreign));
  }

  @Test
  void anOlderOneIsRefusedByWhoeverHoldsALaterCheckpoint() throws IOException {
    var older = evidence.takenBy(evidence.manager);
    var newer = evidence.takenBy(evidence.manager);
    var kept = Files.write(folder.resolve("kept"), member(newer, "log/checkpoint")).toString();
    assertThat(check(newer, "--key", keyFile(), "--at-least", kept).status()).isZero();
    var refused = check(older, "--key", keyFile(), "--at-least", kept);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.said()).contains("古い写し");
  }

  @Test
  void aChangedFormAndAForgedKeyAreNamed() throws Exception {
    var dossier = evidence.takenBy(evidence.manager);
    var form = "forms/F06-2026-1.r2.json";
    var changed =
        new String(member(dossier, form), StandardCharsets.UTF_8).replace("41000", "41001");
    var altered = check(with(dossier, form, changed.getBytes(StandardCharsets.UTF_8)));
    assertThat(altered.status()).isEqualTo(1);
    assertThat(altered.said()).contains(form);
    var forger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var head = Checkpoint.parse(SignedNote.parse(member(dossier, "log/checkpoint")).text());
    var key = VKey.of(head.origin(), forger.getPublic());
    var forged =
        with(
            with(dossier, "log/log.vkey", (key + "\n").getBytes(StandardCharsets.UTF_8)),
            "log/checkpoint",
            SignedNote.sign(head.text(), key, forger.getPrivate()).bytes());
    assertThat(check(forged, "--key", keyFile()).said()).contains("鍵が違います");
  }

  @Test
  void itIsMadeWhileOthersGoOnWorking() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var working =
          threads.submit(() -> IntStream.range(0, 6).forEach(_ -> evidence.filesOneMore()));
      var dossier = evidence.takenBy(evidence.manager);
      working.get();
      assertThat(check(dossier, "--key", keyFile()).status()).isZero();
    }
    assertThat(check(evidence.takenBy(evidence.clerk), "--key", keyFile()).status()).isZero();
  }

  @Test
  void aWorkerIsToldWhoTakesIt() {
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> evidence.takenBy(evidence.worker))
        .satisfies(
            refused ->
                assertThat(refused.decision().missing().getFirst().code())
                    .isEqualTo("takes-evidence"));
  }
}
