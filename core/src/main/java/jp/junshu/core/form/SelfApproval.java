package jp.junshu.core.form;

import jp.junshu.core.id.PersonId;

/** Whoever files never decides: the second lock behind the gate's. */
public final class SelfApproval extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SelfApproval(PersonId person) {
    super("%s filed it and may not decide it".formatted(person));
  }
}
