package jp.junshu.core.policy;

/** The two sides that the rules bind; both owe. */
public enum Side {
  WARD,
  CONTRACTOR
}
