package jp.junshu.server.assets;

/**
 * What an item of the register is. Copies, media and prints are items of their own and end with
 * their original.
 */
public enum AssetKind {
  /** 原本. */
  ORIGINAL,
  /** 複製. */
  COPY,
  /** 媒体. */
  MEDIUM,
  /** 印刷物. */
  PRINT
}
