package jp.junshu.server.pledges;

/** What an address that was handed over is for. */
public enum LinkPurpose {
  /** 誓約. */
  PLEDGE,
  /** 離任の確認. */
  LEAVING
}
