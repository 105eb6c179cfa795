package jp.junshu.server.contracts;

import jp.junshu.server.identity.Absence;

/** Somebody else entered the same absence already. */
public final class AlreadyAbsent extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Absence standing;

  AlreadyAbsent(Absence standing) {
    super("absent already");
    this.standing = standing;
  }

  /** The absence that stands. */
  public Absence standing() {
    return standing;
  }
}
