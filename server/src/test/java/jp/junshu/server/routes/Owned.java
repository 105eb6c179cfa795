package jp.junshu.server.routes;

import java.util.Set;

/** Whose a thing of {@link World} is. */
enum Owned {
  /** The ward's, under no contract: sections, posts, people, editions. */
  WARD,
  /** Of one person, who alone sees it. */
  PERSON,
  /** Of one contract. */
  CONTRACT,
  /** Text that stands for itself. */
  NOBODY;

  private static final Set<String> OF_THE_WARD =
      Set.of(
          "section",
          "ward",
          "firm",
          "person",
          "member",
          "post",
          "post-absence",
          "plan",
          "planned",
          "plan-line",
          "envelope",
          "emergency",
          "token",
          "pledge-token",
          "rules",
          "draft",
          "edition",
          "question",
          "asked",
          "quizzed",
          "corrected",
          "seen:own",
          "seen:planned",
          "seen:quizzed",
          "seen:corrected");

  private static final Set<String> OF_A_PERSON = Set.of("absence", "alarm", "sign-in", "passkey");

  private static final Set<String> TEXTS = Set.of("unique", "later");

  static Owned of(String name) {
    if (name.startsWith(":") || name.startsWith("@") || TEXTS.contains(name)) {
      return NOBODY;
    }
    if (OF_A_PERSON.contains(name)) {
      return PERSON;
    }
    return OF_THE_WARD.contains(name) ? WARD : CONTRACT;
  }
}
