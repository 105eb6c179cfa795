package jp.junshu.server.rules.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionClause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.Question.Text;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;
import org.springframework.util.MultiValueMap;

/** One question as it is typed: fields to a question, and a question to fields. */
final class QuestionForm {

  static final String PREFIX = "question";

  private static final String ROLES = "roles";
  private static final String EVERYBODY = "EVERYBODY";
  private static final TextRule ASKED = TextRule.lines(400);
  private static final TextRule ANSWER = TextRule.line(200);

  private QuestionForm() {}

  /** What was sent, several roles as one value. */
  static Map<String, String> typed(MultiValueMap<String, String> sent) {
    var typed = new HashMap<>(sent.toSingleValueMap());
    typed.put(ROLES, String.join(",", sent.getOrDefault(ROLES, List.of())));
    return typed;
  }

  static Map<String, String> typed(Question question) {
    var typed = new HashMap<String, String>();
    typed.put("asked", question.text().japanese());
    typed.put("askedEnglish", question.text().english());
    typed.put("clause", question.clause().toString());
    typed.put("right", String.valueOf(question.right()));
    typed.put(
        ROLES,
        question.roles().isEmpty()
            ? EVERYBODY
            : String.join(",", question.roles().stream().map(Role::name).toList()));
    for (int i = 0; i < question.choices().size(); i++) {
      typed.put("choice" + (i + 1), question.choices().get(i).japanese());
      typed.put("choice" + (i + 1) + "English", question.choices().get(i).english());
    }
    return typed;
  }

  /** The question, or what to write instead. */
  static Optional<Question> read(TypedForm form, QuestionId id, Edition edition) {
    var asked = words(form, "asked", "askedEnglish", ASKED);
    var choices = choices(form);
    var right = right(form, choices.size());
    var clause = form.oneOf("clause", clauses(edition));
    var roles = roles(form);
    return form.errors().isEmpty()
        ? Optional.of(
            new Question(
                id, roles, clause.orElseThrow(), asked.orElseThrow(), choices, right.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<Text> words(
      TypedForm form, String japanese, String english, TextRule rule) {
    var ours = form.text(japanese, rule);
    var theirs = form.optional(english, rule);
    return ours.isEmpty() ? Optional.empty() : Optional.of(new Text(ours, theirs));
  }

  /** The first two must be there; an English one without its Japanese, or a gap, is a slip. */
  private static List<Text> choices(TypedForm form) {
    var choices = new ArrayList<Text>();
    for (int i = 1; i <= Question.MOST; i++) {
      var japanese = form.optional("choice" + i, ANSWER);
      var english = form.optional("choice" + i + "English", ANSWER);
      boolean needed = i <= Question.FEWEST || !english.isEmpty();
      if (japanese.isEmpty() && needed) {
        form.refuse("choice" + i, form.words().get("text.EMPTY"));
      } else if (!japanese.isEmpty() && choices.size() < i - 1 && form.errors().isEmpty()) {
        form.refuse("choice" + (i - 1), form.words().get("question.gap"));
      } else if (!japanese.isEmpty()) {
        choices.add(new Text(japanese, english));
      }
    }
    return choices;
  }

  private static Optional<Integer> right(TypedForm form, int choices) {
    var right = form.oneOf("right", numbers());
    if (right.filter(number -> number > choices).isPresent() && form.errors().isEmpty()) {
      form.refuse("right", form.words().get("question.right.none"));
    }
    return right;
  }

  private static Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    IntStream.rangeClosed(1, Question.MOST).forEach(i -> numbers.put(String.valueOf(i), i));
    return numbers;
  }

  private static Map<String, ClauseId> clauses(Edition edition) {
    var clauses = new HashMap<String, ClauseId>();
    edition.clauses().forEach(each -> clauses.put(each.own().toString(), each.own()));
    return clauses;
  }

  private static List<Role> roles(TypedForm form) {
    var named = List.of(form.raw(ROLES).split(","));
    var roles = Stream.of(Role.values()).filter(role -> named.contains(role.name())).toList();
    if (named.contains(EVERYBODY) == !roles.isEmpty()) {
      form.refuse(ROLES, form.words().get("question.roles.wrong"));
    }
    return roles;
  }

  static List<Choice> roleChoices(TypedForm form) {
    var named = List.of(form.raw(ROLES).split(","));
    var words = form.words();
    return Stream.concat(
            Stream.of(Choice.of(EVERYBODY, words.get("question.everybody"))),
            Stream.of(Role.values())
                .map(role -> Choice.of(role.name(), words.get("role." + role.name()))))
        .map(choice -> choice.chosen(named.contains(choice.value())))
        .toList();
  }

  static List<Choice> rightChoices(Words words) {
    return IntStream.rangeClosed(1, Question.MOST)
        .mapToObj(i -> Choice.of(String.valueOf(i), words.get("question.choice" + i)))
        .toList();
  }

  static List<Choice> clauseChoices(Edition edition) {
    return edition.clauses().stream()
        .map(each -> Choice.of(each.own().toString(), label(each)))
        .toList();
  }

  static String label(EditionClause clause) {
    return clause.own().label() + " " + clause.heading().orElseGet(() -> start(clause.wording()));
  }

  private static String start(String wording) {
    int letters = Math.min(30, wording.codePointCount(0, wording.length()));
    return wording.substring(0, wording.offsetByCodePoints(0, letters));
  }
}
