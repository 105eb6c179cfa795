package jp.junshu.server.pledges;

/** What is signed on a sheet. */
public enum PaperKind {
  /** 誓約 (F01). */
  PLEDGE("F01"),
  /** 遵守事項の受領確認 (F29), with the answers to its questions. */
  RULES("F29"),
  /** 離任の確認. */
  LEAVING("離任");

  private final String mark;

  PaperKind(String mark) {
    this.mark = mark;
  }

  /** The number that stands on a sheet, for example {@code F01-紙-2026-0007}. */
  public String number(int fiscalYear, int serial) {
    return "%s-紙-%d-%04d".formatted(mark, fiscalYear, serial);
  }
}
