package jp.junshu.server.assets;

/** 機密性の分類 of municipalities, the strictest first. */
public enum Classification {
  /** 自治体機密性3A. */
  SECRET_3A,
  /** 自治体機密性3B. */
  SECRET_3B,
  /** 自治体機密性3C. */
  SECRET_3C,
  /** 自治体機密性2. */
  LIMITED_2,
  /** 自治体機密性1. */
  OPEN_1
}
