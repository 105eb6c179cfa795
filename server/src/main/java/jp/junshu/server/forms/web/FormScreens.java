package jp.junshu.server.forms.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.forms.ReferenceSource;
import jp.junshu.server.forms.ThingNames;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns forms and filings into what templates draw, in one language. */
@Component
public class FormScreens {

  private final Messages messages;
  private final ThingNames names;
  private final MissingWords missing;
  private final Filings filings;
  private final Map<String, ReferenceSource> sources = new HashMap<>();
  private final TransactionTemplate reading;

  FormScreens(
      Messages messages,
      ThingNames names,
      MissingWords missing,
      Filings filings,
      List<ReferenceSource> sources,
      PlatformTransactionManager transactions) {
    this.messages = messages;
    this.names = names;
    this.missing = missing;
    this.filings = filings;
    sources.forEach(source -> this.sources.put(source.target(), source));
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** The words of that language. */
  public Words words(Locale locale) {
    return messages.in(locale);
  }

  /** The fields of a form with what was typed and what is wrong. */
  public List<FormField> fields(
      FormSchema schema,
      RawContent raw,
      Errors errors,
      ContractHead contract,
      PersonActor actor,
      Words words) {
    return read(
        () ->
            new FormFields(
                    schema, raw, errors, words, target -> options(target, contract.id(), actor))
                .all());
  }

  private List<Choice> options(String target, ContractId contract, PersonActor actor) {
    var source = Objects.requireNonNull(sources.get(target));
    var preset = source.preset(contract, actor);
    return source.options(contract, actor).stream()
        .map(
            option -> {
              var choice =
                  Choice.of(option.id().toString(), option.label())
                      .chosen(preset.equals(Optional.of(option.id())));
              return option.note().isEmpty() ? choice : choice.hint(option.note());
            })
        .toList();
  }

  /** The errors in words, each with the label of its field. */
  public Errors errors(FormSchema schema, List<FieldError> found, Words words) {
    var errors = Errors.none();
    for (var error : found) {
      var message = words.get("error." + error.code(), told(error, words));
      if (error.field().isEmpty()) {
        errors.add(message);
      } else {
        errors.add(error.field(), label(schema, error.field(), words), message);
      }
    }
    return errors;
  }

  /** A moment is said as a moment, all else as it is. */
  private static Object[] told(FieldError error, Words words) {
    return error.args().stream()
        .map(arg -> arg instanceof Instant at ? words.moment(at) : arg)
        .toArray();
  }

  private static String label(FormSchema schema, String path, Words words) {
    var key = path.replaceAll("\\.\\d+", "");
    return words.find("form." + schema.no() + "." + key).orElse("");
  }

  /** The content of a filing, with what changed since the revision before. */
  ContentView content(FilingView view, Words words) {
    Map<String, ?> before =
        view.earlier().isEmpty() ? Map.of() : view.earlier().getLast().content();
    return read(
        () ->
            ContentView.of(
                view.schema(),
                view.content(),
                before,
                filings.wordsOf(view.schema(), words),
                id -> label(view.contract().id(), id, words)));
  }

  /** A content that is not filed yet. */
  public ContentView content(
      FormSchema schema, ContractId contract, Map<String, ?> content, Words words) {
    return read(
        () -> ContentView.of(schema, content, Map.of(), words, id -> label(contract, id, words)));
  }

  /** Whether more rows were asked for, so that nothing is handed in. */
  public static boolean asksForRows(RawContent raw) {
    return !raw.get(FormFields.MORE).isEmpty();
  }

  /** The words in which that filing is shown. */
  Words wordsOf(FilingView view, Locale locale) {
    return read(() -> filings.wordsOf(view.schema(), words(locale)));
  }

  /** Checks in words, those that fail as they come. */
  List<CheckView> checks(ContractId contract, List<Check> checks, Words words) {
    return read(() -> checks.stream().map(check -> check(contract, check, words)).toList());
  }

  private CheckView check(ContractId contract, Check check, Words words) {
    var about = about(contract, check.about(), words);
    var key = (check.holds() ? "check." : "missing.") + check.code();
    return new CheckView(
        check.clause(),
        check.holds(),
        words.get(key, about),
        check.since().map(words::tableMoment).orElse(""),
        missing.next(contract, check.who(), check.about(), check.way(), words));
  }

  /** A check as the deciding page says it. */
  public record CheckView(
      jp.junshu.core.policy.ClauseId clause,
      boolean holds,
      String text,
      String since,
      MissingWords.Next next) {}

  /** What fills a message about things of a contract: their labels, never their ids. */
  Object[] about(ContractId contract, List<String> about, Words words) {
    return names.of(contract, about, words);
  }

  private String label(ContractId contract, UUID id, Words words) {
    return sources.values().stream()
        .flatMap(source -> source.label(contract, id).stream())
        .findFirst()
        .orElseGet(() -> words.get("form.unknown-thing"));
  }

  /** Roles in words. */
  static String roles(List<Role> roles, Words words) {
    return roles.stream()
        .map(role -> words.get("role." + role.name()))
        .collect(Collectors.joining("、"));
  }

  <T> T read(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(reading.execute(_ -> work.get()));
  }
}
