package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sql.DataSource;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.server.forms.LiveFilingRepository.Revision;
import jp.junshu.server.ledger.LiveComparison;

/** Compares the content of every revision with what the entry that recorded it commits to. */
public final class LiveFilings implements LiveComparison {

  private final LiveFilingRepository repository;

  /** Reads through the auditor's connections. */
  public LiveFilings(DataSource auditor) {
    this.repository = new LiveFilingRepository(auditor);
  }

  @Override
  public void compare(Kept kept) {
    repository.revisions().forEach(revision -> compare(revision, kept));
  }

  private static void compare(Revision revision, Kept kept) {
    var content = revision.content().getBytes(StandardCharsets.UTF_8);
    if (kept.content(revision.digest()).filter(b -> Arrays.equals(b, content)).isEmpty()) {
      throw wrong(revision, "内容が、台帳の約束(コミットメント)を開いたものと違います");
    }
    var committed = "\"content\":\"" + revision.digest().hex() + "\"";
    if (kept.entry(revision.entry()).filter(entry -> entry.contains(committed)).isEmpty()) {
      throw wrong(revision, "要約値が、これを記録した台帳の記録と違います");
    }
  }

  private static Wrong wrong(Revision revision, String what) {
    return new Wrong(
        "forms.revision", "提出 %s 第%d版: %s".formatted(revision.filing(), revision.number(), what));
  }
}
