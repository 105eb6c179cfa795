package jp.junshu.server.database;

/** On which side of the contracts the one who reads or writes stands. */
public enum Party {
  /** The ward: sees every contract. */
  WARD,
  /** A contractor: sees the contracts of its own organizations. */
  CONTRACTOR,
  /** The program itself, for jobs: sees every contract. */
  SYSTEM
}
