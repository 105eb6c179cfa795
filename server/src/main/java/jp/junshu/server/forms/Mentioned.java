package jp.junshu.server.forms;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.Kind;
import jp.junshu.core.id.AssignmentId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a form gives something to do: carriers, entrants, users. A report or a notice tells about
 * people, and a row of a table lists them: neither makes it theirs to read.
 */
final class Mentioned {

  private static final Set<Kind> THEIRS = Set.of(Kind.APPLICATION, Kind.AGREEMENT, Kind.RECORD);

  private Mentioned() {}

  /** The places that the content names by itself. */
  static Set<AssignmentId> in(Kind kind, Form content) {
    return THEIRS.contains(kind)
        ? Arrays.stream(content.getClass().getRecordComponents())
            .flatMap(component -> places(ContentCodec.value((Record) content, component)))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static Stream<AssignmentId> places(@Nullable Object value) {
    return switch (value) {
      case AssignmentId place -> Stream.of(place);
      case Optional<?> perhaps -> perhaps.stream().flatMap(Mentioned::places);
      case Collection<?> several -> several.stream().flatMap(Mentioned::places);
      case null, default -> Stream.empty();
    };
  }
}
