package jp.junshu.server.rules.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.Role;
import jp.junshu.server.rules.Question;
import jp.junshu.server.ui.Words;

/**
 * A question as the ward reads it.
 *
 * @param clause its number and heading
 * @param whom the roles it is for
 */
public record QuestionLine(
    String id, String text, String clause, String whom, List<Answer> choices) {

  /** One of its answers. */
  public record Answer(String text, boolean right) {}

  /**
   * How many questions somebody with a role is asked.
   *
   * @param count none stands for nothing asked, and nothing checked
   */
  public record RoleCount(String role, long count) {}

  static List<QuestionLine> of(List<Question> questions, Edition edition, Words words) {
    return questions.stream().map(question -> of(question, edition, words)).toList();
  }

  private static QuestionLine of(Question question, Edition edition, Words words) {
    var locale = words.locale();
    var choices =
        IntStream.range(0, question.choices().size())
            .mapToObj(
                i -> new Answer(question.choices().get(i).in(locale), question.right() == i + 1))
            .toList();
    return new QuestionLine(
        question.id().toString(),
        question.text().in(locale),
        clause(question, edition),
        whom(question, words),
        choices);
  }

  private static String clause(Question question, Edition edition) {
    return edition.clauses().stream()
        .filter(each -> each.own().equals(question.clause()))
        .findFirst()
        .map(QuestionForm::label)
        .orElseGet(() -> question.clause().label());
  }

  private static String whom(Question question, Words words) {
    return question.roles().isEmpty()
        ? words.get("question.everybody")
        : String.join(
            "、", question.roles().stream().map(role -> words.get("role." + role)).toList());
  }

  static List<RoleCount> counts(List<Question> questions, Words words) {
    return Stream.of(Role.values())
        .map(
            role ->
                new RoleCount(
                    words.get("role." + role),
                    questions.stream().filter(q -> q.isFor(List.of(role))).count()))
        .toList();
  }
}
