package jp.junshu.server.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What stands after the command: words, flags, and options with a value.
 *
 * @param words in their order
 */
record Arguments(List<String> words, Set<String> flags, Map<String, String> values) {

  /**
   * Reads a command line.
   *
   * @param flags the options that stand alone
   * @param options those followed by a value
   * @throws Misused if anything else begins with {@code --}, or a value is missing
   */
  static Arguments read(List<String> typed, Set<String> flags, Set<String> options) {
    var words = new ArrayList<String>();
    var set = new HashSet<String>();
    var values = new HashMap<String, String>();
    for (var each = typed.iterator(); each.hasNext(); ) {
      var word = each.next();
      if (flags.contains(word)) {
        set.add(word);
      } else if (options.contains(word)) {
        if (!each.hasNext()) {
          throw new Misused("%s のあとに値を書いてください。".formatted(word));
        }
        values.put(word, each.next());
      } else if (word.startsWith("--")) {
        throw new Misused("%s という指定はありません。".formatted(word));
      } else {
        words.add(word);
      }
    }
    return new Arguments(List.copyOf(words), Set.copyOf(set), Map.copyOf(values));
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  /** The n-th word, or a sentence that asks for it. */
  String word(int index, String name) {
    if (index >= words.size()) {
      throw new Misused("%sを書いてください。".formatted(name));
    }
    return words.get(index);
  }

  Optional<Path> folder(String option) {
    return Optional.ofNullable(values.get(option))
        .map(folder -> Path.of(folder).toAbsolutePath().normalize());
  }

  Optional<Path> file(String option) {
    return Optional.ofNullable(values.get(option)).map(Path::of);
  }

  OptionalInt port() {
    var typed = values.get("--port");
    if (typed == null) {
      return OptionalInt.empty();
    }
    if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > 65535) {
      throw new Misused("--port には 1 から 65535 までの数を書いてください。");
    }
    return OptionalInt.of(Integer.parseInt(typed));
  }
}
