package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import jp.junshu.auditor.SignatureDay;
import jp.junshu.auditor.log.CheckedLog;
import jp.junshu.auditor.log.LogCheck;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.auditor.log.Trust;
import jp.junshu.core.merkle.AlgorithmEnds;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.database.ReadOnlyAccess;
import org.springframework.context.ApplicationContext;

/** Logs as they were signed before there was a second key. */
final class AgedLogs {

  private final ApplicationContext server;
  private final SignedLogs logs;

  AgedLogs(ApplicationContext server, SignedLogs logs) {
    this.server = server;
    this.logs = logs;
  }

  /** A log of that many entries whose every checkpoint has the first signature only. */
  LogRef of(int entries) throws SQLException {
    var log = logs.of(entries);
    Tampering.forGood(
        server.getEnvironment(),
        List.of(
            """
            UPDATE ledger.checkpoint
               SET note = regexp_replace(note, '(\\n\\n[^\\n]*\\n).*$', '\\1'), algorithms = '{Ed25519}'
             WHERE log_id = (SELECT id FROM ledger.log WHERE origin = '%s')
            """
                .formatted(logs.origin(log))));
    keep(log, newest(log).bytes());
    return log;
  }

  SignedNote newest(LogRef log) {
    return logs.newest(log).orElseThrow();
  }

  void keep(LogRef log, byte[] note) {
    server.getBean(NewestNotes.class).keep(logs.origin(log), note);
  }

  Path file(LogRef log) {
    return server.getBean(NewestNotes.class).file(logs.origin(log));
  }

  boolean renewed(LogRef log) {
    return newest(log).bears(logs.origin(log), NoteAlgorithm.ML_DSA_44);
  }

  /** Whether the log, handed out and checked with both keys, holds on that day. */
  boolean holds(LogRef log, java.time.LocalDate day) {
    return new SignatureDay(day, AlgorithmEnds.STANDARD).holds(checked(log).signatures(), true);
  }

  private CheckedLog checked(LogRef log) {
    var files = new TreeMap<String, byte[]>();
    var all = server.getBean(Logs.class);
    logs.reading(
        () -> {
          all.export(log, all.checkpoint(log).orElseThrow(), files::put);
          return log;
        });
    var text = new String(files.get("log.vkey"), StandardCharsets.UTF_8);
    var keys = jp.junshu.core.merkle.LogKeys.parse(text).keys();
    return new LogCheck(new MemoryMembers(files), new Trust(keys, java.util.Optional.empty()))
        .check(List.of(), _ -> {});
  }

  /** What {@code verify --live} finds. */
  LiveCheck.Result live() {
    var data = Path.of(server.getEnvironment().getRequiredProperty("junshu.data"));
    var url = server.getEnvironment().getRequiredProperty("junshu.database.url");
    return new LiveCheck(
            ReadOnlyAccess.asAuditor(data, url),
            LiveCheck.installationKeys(data),
            LiveCheck.PATIENCE,
            List.of())
        .check(Trust.NONE, _ -> {});
  }
}
