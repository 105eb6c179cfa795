package jp.junshu.server.contracts.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.policy.Role;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.text.Kana;
import jp.junshu.server.ui.TypedForm;

/** A person as one line says it: 姓 名 セイ メイ, and the role if it is not a worker's. */
record PersonLine(PersonName name, Role role) {

  private static final String BETWEEN = "[\\s\\u3000,，、]+";
  private static final int NAME = 4;

  /** Reads a line; what cannot be read becomes an error that names the line. */
  static Optional<PersonLine> read(
      String line, int number, TypedForm form, Function<Role, String> titles) {
    var words = List.of(line.strip().split(BETWEEN));
    var role = words.size() > NAME ? role(words.get(NAME), titles) : Optional.of(Role.WORKER);
    var message = problem(words, role);
    if (message.isPresent()) {
      form.refuse("lines", form.words().get(message.get(), number, line.strip()));
      return Optional.empty();
    }
    return Optional.of(
        new PersonLine(
            new PersonName(words.get(0), words.get(1), kana(words.get(2)), kana(words.get(3))),
            role.orElseThrow()));
  }

  private static Optional<Role> role(String word, Function<Role, String> titles) {
    return PlaceForms.roles().stream().filter(role -> titles.apply(role).equals(word)).findFirst();
  }

  private static Optional<String> problem(List<String> words, Optional<Role> role) {
    if (words.size() < NAME || words.size() > NAME + 1) {
      return Optional.of("people.several.four");
    }
    if (role.isEmpty()) {
      return Optional.of("people.several.role");
    }
    if (words.stream().limit(NAME).anyMatch(w -> PersonName.RULE.problem(w).isPresent())) {
      return Optional.of("people.several.letters");
    }
    return Stream.of(words.get(2), words.get(3)).anyMatch(w -> Kana.problem(kana(w)).isPresent())
        ? Optional.of("people.several.kana")
        : Optional.empty();
  }

  private static String kana(String word) {
    return Kana.reading(word).text();
  }
}
