import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs google-java-format over every module's sources: {@code check} fails on a difference, {@code fix} rewrites. */
final class Format {
  public static void main(String[] args) throws Exception {
    var arguments = new ArrayList<String>();
    if (args[0].equals("fix")) {
      arguments.add("--replace");
    } else {
      arguments.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    var root = Path.of(args[1]);
    int options = arguments.size();
    for (var module : List.of("core", "auditor", "server", "e2e", "bench")) {
      addSources(root.resolve(module).resolve("src"), arguments);
    }
    if (arguments.size() == options) {
      return;
    }
    var status =
        new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
            .format(arguments.toArray(String[]::new));
    if (status != 0) {
      System.err.println(
          "The files above are not formatted. Run: mvn -N validate -Dformat.mode=fix");
      System.exit(status);
    }
  }

  private static void addSources(Path sources, List<String> found) throws IOException {
    if (!Files.isDirectory(sources)) {
      return;
    }
    try (var files = Files.walk(sources)) {
      files.filter(f -> f.toString().endsWith(".java")).map(Path::toString).forEach(found::add);
    }
  }
}
