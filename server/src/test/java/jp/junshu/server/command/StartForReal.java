package jp.junshu.server.command;

import jp.junshu.server.Junshu;
import jp.junshu.server.database.CrashRig;

/** {@code ./junshu start} on a data folder and a free port, as a program of its own. */
public final class StartForReal {

  private StartForReal() {}

  /** Starts on the folder that is the first argument. */
  public static void main(String[] arguments) {
    System.clearProperty("logback.configurationFile");
    var data = CrashRig.dataFolder(arguments[0]).toString();
    Junshu.main(new String[] {"start", "--port", "0", "--data", data});
  }
}
