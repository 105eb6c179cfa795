package jp.junshu.server.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionClause;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.FieldView;
import jp.junshu.server.ui.Words;

/**
 * A question as it is put to somebody.
 *
 * @param clause the words of its clause, shown once it was answered wrong
 */
public record AskedQuestion(FieldView field, List<Choice> choices, Optional<EditionClause> clause) {

  /** As they are asked the first time, or again with what was wrong. */
  public static List<AskedQuestion> all(
      List<Question> questions,
      Map<String, String> typed,
      List<QuestionId> wrong,
      Edition edition,
      Errors errors,
      Words words) {
    questions.stream()
        .filter(question -> wrong.contains(question.id()))
        .forEach(question -> refuse(question, words, errors));
    return questions.stream()
        .map(question -> of(question, typed, wrong, edition, errors, words.locale()))
        .toList();
  }

  private static void refuse(Question question, Words words, Errors errors) {
    errors.add(
        question.id().toString(),
        question.text().in(words.locale()),
        words.get("answer.wrong", question.clause().label()));
  }

  private static AskedQuestion of(
      Question question,
      Map<String, String> typed,
      List<QuestionId> wrong,
      Edition edition,
      Errors errors,
      Locale locale) {
    var name = question.id().toString();
    boolean failed = wrong.contains(question.id());
    var kept = failed ? "" : typed.getOrDefault(name, "");
    return new AskedQuestion(
        FieldView.of(name, question.text().in(locale)).filled(kept, errors),
        choices(question, locale),
        edition.clauses().stream()
            .filter(clause -> failed && clause.own().equals(question.clause()))
            .findFirst());
  }

  private static List<Choice> choices(Question question, Locale locale) {
    return IntStream.range(0, question.choices().size())
        .mapToObj(i -> Choice.of(String.valueOf(i + 1), question.choices().get(i).in(locale)))
        .toList();
  }
}
