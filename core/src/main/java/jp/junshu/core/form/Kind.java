package jp.junshu.core.form;

import java.util.Arrays;

/** The kinds of act, each with a life of its own. */
public enum Kind {
  APPLICATION(Application.class),
  REPORT(Report.class),
  AGREEMENT(Agreement.class),
  PLEDGE(Pledge.class),
  RECORD(KeptRecord.class),
  NOTICE(Notice.class);

  private final Class<? extends Form> marker;

  Kind(Class<? extends Form> marker) {
    this.marker = marker;
  }

  /** The kind of a form record, read off the interface it implements. */
  public static Kind of(Class<? extends Form> form) {
    return Arrays.stream(values())
        .filter(kind -> kind.marker.isAssignableFrom(form))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(form + " is of no kind"));
  }
}
