package jp.junshu.server.command;

/**
 * Whether the program is being ended from outside. What breaks off then is no failure and is not
 * told.
 */
final class Ending {

  private static volatile boolean begun;

  private Ending() {}

  /** From now on it can be known. */
  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> begun = true));
  }

  static boolean begun() {
    return begun;
  }
}
