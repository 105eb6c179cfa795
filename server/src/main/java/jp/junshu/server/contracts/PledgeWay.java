package jp.junshu.server.contracts;

/** How a pledge was made; each is only as strong as what it shows. */
public enum PledgeWay {
  /** 本人の画面: signed in, by the person. */
  OWN_SESSION,
  /**
   * 一時リンク: by whoever held the address that was handed to the person; who that was is not shown.
   */
  LINK,
  /**
   * 紙: signed by hand, entered by one and countersigned by another who had the paper before them.
   */
  PAPER
}
