package jp.junshu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to be root: then it runs as root without its powers (in a
 * user namespace of its own), or, where that is forbidden, as nobody; below a folder that nobody
 * may enter, such as root's home, as nobody with the one power to pass through folders.
 *
 * @param prefix what stands before each command
 * @param uid who then owns the data
 */
record RunAs(List<String> prefix, int uid) {

  private static final int NOBODY = 65534;

  /**
   * The question whether a file may be opened (access, as initdb asks it of its own programs) is
   * answered for the real user without any power, unless this bit is set; see capabilities(7).
   */
  private static final String KEPT_WHEN_ASKING_WHETHER_IT_MAY = "--securebits=+no_setuid_fixup";

  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "--user", "--"), 0);
  private static final RunAs AS_NOBODY = asNobody();
  private static final RunAs AS_NOBODY_WHO_PASSES =
      asNobody(
          "--inh-caps=+dac_read_search",
          "--ambient-caps=+dac_read_search",
          KEPT_WHEN_ASKING_WHETHER_IT_MAY);

  private static RunAs asNobody(String... powers) {
    var who = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    return new RunAs(
        Stream.of(who.stream(), Stream.of(powers), Stream.of("--")).flatMap(part -> part).toList(),
        NOBODY);
  }

  /** The first way that really runs one of the programs from where they lie, on that folder. */
  static RunAs whoCanRun(PostgresBinaries binaries, Path folder) {
    var uid = ownUid();
    var candidates =
        uid == 0
            ? Stream.of(NAMESPACE, AS_NOBODY, AS_NOBODY_WHO_PASSES)
            : Stream.of(new RunAs(List.of(), uid));
    return candidates
        .filter(candidate -> candidate.runs(binaries, folder) && candidate.reaches(folder))
        .findFirst()
        .orElseThrow(() -> new StartRefused(sentence(uid, binaries)));
  }

  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Hands a folder over with all its content, if it belongs to somebody else. */
  void own(Path folder) {
    try {
      if (!Integer.valueOf(uid).equals(Files.getAttribute(folder, "unix:uid"))) {
        var owner =
            folder
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(Integer.toString(uid));
        try (var content = Files.walk(folder)) {
          for (var path : content.toList()) {
            Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
          }
        }
      }
    } catch (IOException failed) {
      throw new StartRefused("データベースのフォルダ「%s」の所有者を変えられません。権限を確かめてください。".formatted(folder), failed);
    }
  }

  /**
   * Asks initdb for its settings: it refuses root, looks for the other programs and reads files.
   */
  private boolean runs(PostgresBinaries binaries, Path folder) {
    var show = List.of(binaries.program("initdb"), "--show", "--pgdata=" + folder);
    return Command.run(command(show)).succeeded();
  }

  private boolean reaches(Path folder) {
    return uid != NOBODY
        || Command.run(command(List.of("/usr/bin/stat", folder + "/."))).succeeded();
  }

  private static int ownUid() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException noProc) {
      throw new UncheckedIOException(noProc);
    }
  }

  private static String sentence(int uid, PostgresBinaries binaries) {
    return uid == 0
        ? "データベースは root のままでは動かせません。一般の利用者で起動するか、データフォルダをだれでも通れる場所(例 /srv/junshu)に置いてください。"
        : "データベースのプログラム「%s」を実行できません。実行を禁じていない場所にデータフォルダを置いてください。".formatted(binaries.folder());
  }
}
