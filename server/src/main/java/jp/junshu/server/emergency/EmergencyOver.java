package jp.junshu.server.emergency;

/** The opening is over: its time has run out, or somebody ended it. Nothing was done. */
public final class EmergencyOver extends RuntimeException {

  private static final long serialVersionUID = 1;

  EmergencyOver() {
    super("the opening is over");
  }
}
