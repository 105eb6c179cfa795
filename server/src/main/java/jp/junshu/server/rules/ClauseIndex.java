package jp.junshu.server.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.policy.ClauseId;

/**
 * Which code names which clause and which test shows which cell, read from the sources:
 * {@code @Clause} and the {@code clauses} of a {@code @FormType} on code, {@code @Tag("clause:…")}
 * on tests.
 */
public record ClauseIndex(List<Named> code, List<Named> tests) {

  private static final Pattern NOT_CODE =
      Pattern.compile("(?s:/\\*.*?\\*/|\"\"\".*?\"\"\")|(?m:^\\s*//.*$)");
  private static final Pattern CODE =
      Pattern.compile("@Clause\\(([^)]*)\\)|@FormType\\([^)]*?clauses\\s*=\\s*([^)]*)\\)");
  private static final Pattern TEST = Pattern.compile("@Tag\\(\"clause:([^\"]*)\"\\)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:void (\\w+)\\(|(?:class|record|interface|enum) (\\w+))");

  /**
   * @param name the clause or cell as written, right or wrong
   * @param where the class, or the class and method
   */
  public record Named(String name, String where) {}

  public ClauseIndex {
    code = List.copyOf(code);
    tests = List.copyOf(tests);
  }

  /** Reads the sources of every module under the root of the project. */
  public static ClauseIndex of(Path root) {
    return new ClauseIndex(found(root, "main", CODE), found(root, "test", TEST));
  }

  /** The code that names a clause. */
  public List<String> code(ClauseId clause) {
    return where(code, clause.toString());
  }

  /** The tests that show a cell. */
  public List<String> tests(ClauseCell cell) {
    return where(tests, cell.toString());
  }

  private static List<String> where(List<Named> list, String name) {
    return list.stream()
        .filter(named -> named.name().equals(name))
        .map(Named::where)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Named> found(Path root, String kind, Pattern marks) {
    var found = new ArrayList<Named>();
    try (var modules = Files.list(root)) {
      for (var module : modules.sorted().toList()) {
        var sources = module.resolve(Path.of("src", kind, "java"));
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files
                .filter(file -> file.toString().endsWith(".java"))
                .sorted()
                .forEach(file -> found.addAll(in(file, marks)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<Named> in(Path file, Pattern marks) {
    var source = NOT_CODE.matcher(read(file)).replaceAll("");
    var name = file.getFileName().toString().replace(".java", "");
    return marks.matcher(source).results().flatMap(mark -> named(source, name, mark)).toList();
  }

  private static Stream<Named> named(String source, String file, MatchResult mark) {
    var where = where(source.substring(mark.end()), file);
    if (mark.groupCount() == 1) {
      return Stream.of(new Named(mark.group(1), where));
    }
    var ids = mark.group(1) == null ? mark.group(2) : mark.group(1);
    return QUOTED.matcher(ids).results().map(id -> new Named(id.group(1), file));
  }

  /** A mark stands on what is declared next. */
  private static String where(String rest, String file) {
    var declared = DECLARED.matcher(rest);
    return declared.find() && declared.group(1) != null ? file + "." + declared.group(1) : file;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
