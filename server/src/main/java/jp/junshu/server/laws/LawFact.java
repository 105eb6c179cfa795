package jp.junshu.server.laws;

/** A fact of the work that makes laws apply. */
public enum LawFact {
  /** 個人情報を取り扱う. */
  PERSONAL_INFORMATION,
  /** 特定個人情報(個人番号を含む個人情報)を取り扱う. */
  MY_NUMBER,
  /** 地方税の調査・賦課徴収に関する事務に携わる. */
  LOCAL_TAX,
  /** 派遣労働者が従事する. */
  DISPATCH,
  /** 再委託する. */
  SUBCONTRACT,
  /** システムの開発・運用を行う. */
  SYSTEMS
}
