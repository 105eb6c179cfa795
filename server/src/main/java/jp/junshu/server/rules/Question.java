package jp.junshu.server.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;

/**
 * A question on one clause of an edition, with exactly one right answer.
 *
 * @param roles whom it is for; none stands for everybody
 * @param clause the clause it is about, in the edition's own numbering
 * @param right the number of the right answer, counted from 1
 */
public record Question(
    QuestionId id, List<Role> roles, ClauseId clause, Text text, List<Text> choices, int right) {

  /** An answer is one of so many at least. */
  public static final int FEWEST = 2;

  /** More than so many nobody tells apart. */
  public static final int MOST = 4;

  public Question {
    roles = roles.stream().distinct().sorted().toList();
    choices = List.copyOf(choices);
    if (choices.size() < FEWEST || choices.size() > MOST) {
      throw new IllegalArgumentException(choices.size() + " choices");
    }
    if (right < 1 || right > choices.size()) {
      throw new IllegalArgumentException("choice %d of %d".formatted(right, choices.size()));
    }
  }

  /** Whether it is asked of somebody with these roles. */
  public boolean isFor(Collection<Role> held) {
    return roles.isEmpty() || roles.stream().anyMatch(held::contains);
  }

  /** Whether that answer is the right one among what was chosen. */
  public boolean answeredRight(Map<QuestionId, Integer> chosen) {
    return Integer.valueOf(right).equals(chosen.get(id));
  }

  /** What was chosen in fields named by their question; what is no choice is none. */
  public static Map<QuestionId, Integer> chosen(
      List<Question> questions, Map<String, String> typed) {
    var chosen = new HashMap<QuestionId, Integer>();
    for (var question : questions) {
      var answer = typed.getOrDefault(question.id().toString(), "");
      if (answer.matches("[1-4]")) {
        chosen.put(question.id(), Integer.valueOf(answer));
      }
    }
    return chosen;
  }

  /**
   * Words in Japanese and, where the ward wrote them, in English.
   *
   * @param english may be empty
   */
  public record Text(String japanese, String english) {

    public Text {
      if (japanese.isBlank()) {
        throw new IllegalArgumentException("no words");
      }
    }

    /** In that language; in Japanese where there is no English. */
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") && !english.isBlank() ? english : japanese;
    }
  }
}
