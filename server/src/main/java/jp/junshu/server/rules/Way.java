package jp.junshu.server.rules;

import java.util.Locale;

/** The three ways in which software can carry out a clause. */
public enum Way {
  /** The act cannot happen through the system, or the gate refuses it. */
  PREVENT,
  /** The system finds it without being asked. */
  DETECT,
  /** A sealed record shows it. */
  PROVE;

  /** As {@code clauses.csv} and the tags of tests write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
