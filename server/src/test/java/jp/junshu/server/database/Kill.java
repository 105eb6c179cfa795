package jp.junshu.server.database;

import java.util.function.Consumer;

/** Who is killed without warning, and in which order. */
public enum Kill {
  PROGRAM(CrashRig::killProgram),
  DATABASE_THEN_PROGRAM(
      rig -> {
        rig.killDatabase();
        rig.killProgram();
      }),
  PROGRAM_THEN_DATABASE(
      rig -> {
        rig.killProgram();
        rig.killDatabase();
      }),
  POSTMASTER_THEN_PROGRAM(
      rig -> {
        rig.killPostmaster();
        rig.killProgram();
      });

  private final Consumer<CrashRig> deed;

  Kill(Consumer<CrashRig> deed) {
    this.deed = deed;
  }

  /** Does it. */
  public void on(CrashRig rig) {
    deed.accept(rig);
  }
}
