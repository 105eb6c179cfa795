package jp.junshu.server.identity;

/** Why somebody is away: entered beforehand, or said by others at the moment. */
public enum AbsenceReason {
  PLANNED,
  ILLNESS,
  TRAVEL,
  UNREACHABLE;

  /** Whether others said it, at the moment. */
  public boolean sudden() {
    return this != PLANNED;
  }
}
