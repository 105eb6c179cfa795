package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.FilingFacts.FormVersionCommitted;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each version of each form is stored once, with the labels it had, and committed in the ward log;
 * what was filed with it shows and prints from it for ever.
 */
@Component
class FormVersions implements ApplicationRunner {

  private final FormCatalog catalog;
  private final FormVersionRepository repository;
  private final FormLabels labels;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Map<String, Map<String, ?>> stored = new ConcurrentHashMap<>();

  FormVersions(
      FormCatalog catalog,
      FormVersionRepository repository,
      FormLabels labels,
      Ledger ledger,
      PlatformTransactionManager transactions) {
    this.catalog = catalog;
    this.repository = repository;
    this.labels = labels;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var context = new TenantContext(Party.SYSTEM, Set.of(), SystemActor.Reason.STARTUP.name());
    TenantContext.run(
        context,
        () ->
            transaction.executeWithoutResult(
                _ -> catalog.all().forEach(form -> commit(form.schema()))));
  }

  private void commit(FormSchema schema) {
    var known = repository.find(schema.no(), schema.version());
    if (known.isPresent()) {
      var committed = Json.object(known.get());
      requireSame(schema, SchemaJson.read(committed));
      requireSameWords(schema.no(), labels.of(schema), Json.object(committed.get("labels")));
      return;
    }
    var tree = SchemaJson.tree(schema);
    tree.put("labels", labels.of(schema));
    var text = CanonicalJson.write(tree);
    var digest = ledger.commit(LogRef.WARD, text.getBytes(StandardCharsets.UTF_8));
    ledger.record(
        new SystemActor(SystemActor.Reason.STARTUP),
        new FormVersionCommitted(schema.no(), schema.version(), digest));
    repository.insert(schema.no(), schema.version(), text, digest);
  }

  private static void requireSame(FormSchema today, FormSchema committed) {
    if (!today.equals(committed)) {
      throw new IllegalStateException(
          "form %s changed its fields but not its version %d"
              .formatted(today.no(), today.version()));
    }
  }

  /**
   * What a person declares by a tick, and what stands above it, is sealed with the version: to say
   * something else takes another version. Other labels may be put better at any time.
   */
  static void requireSameWords(String no, Map<String, Object> today, Map<String, ?> committed) {
    today.forEach(
        (language, words) -> {
          var then = Json.object(committed.get(language));
          Json.object(words).entrySet().stream()
              .filter(word -> declares(word.getKey()) && then.containsKey(word.getKey()))
              .filter(word -> !word.getValue().equals(then.get(word.getKey())))
              .findFirst()
              .ifPresent(
                  word -> {
                    throw new IllegalStateException(
                        "form %s says something else under %s (%s) but has the same version"
                            .formatted(no, word.getKey(), language));
                  });
        });
  }

  private static boolean declares(String word) {
    return word.equals("lead") || word.endsWith(".hint") || word.endsWith(".yes");
  }

  /**
   * The schema of a version that something was filed with.
   *
   * @throws IllegalStateException if there never was such a version
   */
  FormSchema schema(String no, int version) {
    return SchemaJson.read(tree(no, version));
  }

  /** The words a form had in that version, by their keys. */
  Map<String, String> words(String no, int version, String language) {
    var all = Json.object(tree(no, version).get("labels"));
    return Json.object(all.get(language)).entrySet().stream()
        .collect(
            Collectors.toMap(
                label -> "form.%s.%s".formatted(no, label.getKey()),
                label -> String.valueOf(label.getValue())));
  }

  private Map<String, ?> tree(String no, int version) {
    return stored.computeIfAbsent(
        no + "/" + version,
        _ ->
            repository
                .find(no, version)
                .map(Json::object)
                .orElseThrow(
                    () -> new IllegalStateException("no version %d of %s".formatted(version, no))));
  }
}
