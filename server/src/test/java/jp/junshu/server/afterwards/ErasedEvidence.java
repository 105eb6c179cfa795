package jp.junshu.server.afterwards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.junshu.auditor.Auditor;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.database.ReadOnlyAccess;
import jp.junshu.server.dossier.DossierDesk;
import jp.junshu.server.forms.LiveFilings;
import jp.junshu.server.ledger.LiveCheck;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What can be checked before and after an erasure, and against one who may do everything. */
final class ErasedEvidence {

  private final ApplicationContext context;
  private final Environment installation;
  private final ErasureScene at;

  ErasedEvidence(ApplicationContext context, Environment installation, ErasureScene at) {
    this.context = context;
    this.installation = installation;
    this.at = at;
  }

  void check() {
    at.decided(Records.FILE);
    var before = dossier();
    at.erases(at.manager, Records.FILE);
    var after = dossier();
    assertThat(verified(before)).startsWith("OK");
    assertThat(verified(after)).startsWith("OK");
    await().atMost(Duration.ofSeconds(20)).until(this::sealed);
    assertThat(live())
        .filteredOn(line -> line.contains(at.scene.id().toString()))
        .singleElement()
        .asString()
        .contains("消去の決定により消去された中身");
    whatIsMissingIsFound();
  }

  private boolean sealed() {
    return !at.scene.inTransaction(
        at.manager.actor(), () -> logs().waits(LogRef.contract(at.scene.id())));
  }

  private void whatIsMissingIsFound() {
    var mine = " WHERE contract_id = '%s'".formatted(at.scene.id());
    try (var db = new WholeDatabase(installation)) {
      db.does("CREATE TABLE public.kept AS SELECT * FROM ledger.payload" + mine + " LIMIT 1");
      db.does("DELETE FROM ledger.payload WHERE commitment = (SELECT commitment FROM public.kept)");
      finds("指す中身がありません");
      db.does("ALTER TABLE ledger.erased DISABLE TRIGGER ALL");
      db.does(
          "INSERT INTO ledger.erased SELECT log_id, commitment, contract_id, org_id,"
              + " (SELECT entry_id FROM ledger.erasure%s) FROM public.kept".formatted(mine));
      finds("台帳の消去の記録と合いません");
      db.does("DELETE FROM ledger.erased WHERE commitment = (SELECT commitment FROM public.kept)");
      db.does("INSERT INTO ledger.payload SELECT * FROM public.kept");
      assertThat(live()).isNotEmpty();
      db.does("CREATE TABLE public.gone AS SELECT * FROM ledger.erased" + mine);
      db.does("DELETE FROM ledger.erased" + mine);
      finds("台帳の消去の記録と合いません");
      db.does("INSERT INTO ledger.erased SELECT * FROM public.gone");
      tombstone(db, "erased_at = erased_at + interval '1 microsecond'", "時刻と違います");
      tombstone(db, "records = 'PLEDGES'", "台帳の消去の記録と合いません");
      db.does("ALTER TABLE ledger.erased ENABLE TRIGGER ALL");
      db.does("ALTER TABLE ledger.erased ENABLE ALWAYS TRIGGER append_only");
      db.does("DROP TABLE public.kept, public.gone");
    }
    assertThat(live()).isNotEmpty();
  }

  private void tombstone(WholeDatabase db, String forged, String words) {
    var mine = " WHERE contract_id = '%s'".formatted(at.scene.id());
    db.does("CREATE TABLE public.stone AS SELECT * FROM ledger.erasure" + mine);
    db.does("ALTER TABLE ledger.erasure DISABLE TRIGGER append_only");
    db.does("UPDATE ledger.erasure SET " + forged + mine);
    finds(words);
    db.does(
        "UPDATE ledger.erasure e SET erased_at = s.erased_at, records = s.records"
            + " FROM public.stone s WHERE e.entry_id = s.entry_id");
    db.does("ALTER TABLE ledger.erasure ENABLE ALWAYS TRIGGER append_only");
    db.does("DROP TABLE public.stone");
  }

  private void finds(String words) {
    assertThatExceptionOfType(Wrong.class)
        .isThrownBy(this::live)
        .satisfies(wrong -> assertThat(wrong.getMessage()).contains(words));
  }

  private List<String> live() {
    var data = Path.of(installation.getRequiredProperty("junshu.data"));
    var auditor =
        ReadOnlyAccess.asAuditor(data, installation.getRequiredProperty("junshu.database.url"));
    var said = new ArrayList<String>();
    new LiveCheck(
            auditor,
            LiveCheck.installationKeys(data),
            LiveCheck.PATIENCE,
            List.of(new LiveFilings(auditor)))
        .check(Trust.NONE, said::add);
    return said;
  }

  private Path dossier() {
    var desk = context.getBean(DossierDesk.class);
    var who = at.manager.actor();
    var dossier = at.scene.as(who, () -> desk.seal(who, at.scene.id(), ActKey.random()));
    try {
      var file = Files.createTempFile("dossier", ".zip");
      try (var out = Files.newOutputStream(file)) {
        dossier.write(out);
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String verified(Path dossier) {
    var said = new ByteArrayOutputStream();
    try {
      var keys = Files.createTempFile("log", ".vkey");
      Files.writeString(
          keys,
          logs().vkey(LogRef.contract(at.scene.id())) + "\n" + logs().vkey(LogRef.WARD) + "\n");
      Auditor.run(
          new String[] {"verify", dossier.toString(), "--key", keys.toString()},
          new PrintStream(said, true, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private Logs logs() {
    return context.getBean(Logs.class);
  }
}
