package jp.junshu.server.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.rules.Question.Text;

/** Questions as canonical JSON: the bytes whose digest stands in the ward's log. */
final class QuestionText {

  private QuestionText() {}

  static String write(Question question) {
    return CanonicalJson.write(tree(question));
  }

  static String write(List<Question> questions) {
    return CanonicalJson.write(questions.stream().map(QuestionText::tree).toList());
  }

  static Hash digest(List<Question> questions) {
    return Hash.sha256(CanonicalJson.bytes(questions.stream().map(QuestionText::tree).toList()));
  }

  static Question read(String text) {
    return question(CanonicalJson.parse(text));
  }

  static List<Question> readAll(String text) {
    return list(CanonicalJson.parse(text)).stream().map(QuestionText::question).toList();
  }

  private static Map<String, Object> tree(Question question) {
    return Map.of(
        "id", question.id().toString(),
        "roles", question.roles().stream().map(Role::name).toList(),
        "clause", question.clause().toString(),
        "text", tree(question.text()),
        "choices", question.choices().stream().map(QuestionText::tree).toList(),
        "right", question.right());
  }

  private static Map<String, Object> tree(Text text) {
    return Map.of("ja", text.japanese(), "en", text.english());
  }

  private static Question question(Object value) {
    return new Question(
        QuestionId.of(text(value, "id")),
        list(member(value, "roles")).stream().map(r -> Role.valueOf(r.toString())).toList(),
        ClauseId.of(text(value, "clause")),
        words(member(value, "text")),
        list(member(value, "choices")).stream().map(QuestionText::words).toList(),
        Math.toIntExact((Long) member(value, "right")));
  }

  private static Text words(Object value) {
    return new Text(text(value, "ja"), text(value, "en"));
  }

  private static String text(Object value, String name) {
    return (String) member(value, name);
  }

  private static Object member(Object value, String name) {
    return Objects.requireNonNull(((Map<?, ?>) value).get(name), name);
  }

  private static List<Object> list(Object value) {
    return List.copyOf((List<?>) value);
  }
}
