package jp.junshu.server.story;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The passwords of one performance, made at random, easy to type from the screen. */
final class Keys {

  private static final String CONSONANTS = "bdfghkmnprstvz";
  private static final String VOWELS = "aiueo";
  private static final int PARTS = 4;

  private final SecureRandom random = new SecureRandom();
  private final Map<Person, String> passwords = new HashMap<>();

  /** The one password of that person. */
  String of(Person person) {
    return passwords.computeIfAbsent(person, _ -> made());
  }

  boolean known(Person person) {
    return passwords.containsKey(person);
  }

  /** Four parts like {@code kamo-tira-vena-suzo}: 49 bits, and always five letters that differ. */
  private String made() {
    var word =
        IntStream.range(0, PARTS)
            .mapToObj(_ -> syllable() + syllable())
            .collect(Collectors.joining("-"));
    return word.chars().distinct().count() > PARTS ? word : made();
  }

  private String syllable() {
    return "" + letter(CONSONANTS) + letter(VOWELS);
  }

  private char letter(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
