package jp.junshu.server.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stories that can be played, by name. */
final class Stories {

  private static final Map<String, Story> ALL =
      Map.of("benefits", Benefits.story(), "chain", Subcontracting.story());

  private Stories() {}

  static List<String> names() {
    return ALL.keySet().stream().sorted().toList();
  }

  static Optional<Story> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }
}
