package jp.junshu.server.forms;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Service;

/**
 * Reads filings; what the current context may not see does not exist. Call it inside a transaction.
 */
@Service
public class Filings {

  private final FilingRepository filings;
  private final StepRepository steps;
  private final FormVersions versions;
  private final FormCatalog catalog;
  private final ContractDirectory contracts;
  private final AttachedFiles files;

  Filings(
      FilingRepository filings,
      StepRepository steps,
      FormVersions versions,
      FormCatalog catalog,
      ContractDirectory contracts,
      AttachedFiles files) {
    this.filings = filings;
    this.steps = steps;
    this.versions = versions;
    this.catalog = catalog;
    this.contracts = contracts;
    this.files = files;
  }

  /** The filing as it stands. */
  public Optional<FilingView> find(FilingId id) {
    return filings.find(id).map(row -> views(List.of(row)).getFirst());
  }

  /** The filing as it stands, held until the transaction ends: nobody decides it meanwhile. */
  public Optional<FilingView> hold(FilingId id) {
    return filings.lock(id).flatMap(_ -> find(id));
  }

  /**
   * Every filing of these contracts, the oldest first; only of these forms if any are named.
   * Constant number of queries.
   */
  public List<FilingView> ofContracts(List<ContractId> of, String... forms) {
    return views(forms.length == 0 ? filings.ofContracts(of) : filings.ofForms(of, List.of(forms)));
  }

  /** What every filing of these forms says, the oldest first. One query, inside a transaction. */
  public List<FiledContent> contents(List<ContractId> of, String... forms) {
    return filings.ofForms(of, List.of(forms)).stream().map(this::content).toList();
  }

  private FiledContent content(FilingRepository.Row row) {
    return new FiledContent(
        row.contract(),
        row.filed().id(),
        versions.schema(row.form(), row.formVersion()),
        row.filed().at(),
        row.state(),
        row.stateSince(),
        Json.object(row.content()));
  }

  /**
   * So many filings of a contract, the newest first, behind one of them; the first ones where it is
   * none of them. What it costs does not grow with what was filed over the years.
   */
  public FilingPage newest(ContractId contract, Optional<FilingId> after, int many) {
    var rows = filings.newest(contract, after, many + 1);
    var shown = rows.subList(0, Math.min(many, rows.size()));
    var next =
        rows.size() > many ? Optional.of(shown.getLast().filed().id()) : Optional.<FilingId>empty();
    return new FilingPage(views(shown), filings.count(contract), next);
  }

  /**
   * The content as the record it was filed with.
   *
   * @throws IllegalArgumentException if it was filed with another version of the record
   */
  public <T extends Form> T content(FilingView view, Class<T> type) {
    return content(view.schema(), view.content(), type);
  }

  /** As {@link #content(FilingView, Class)}. */
  public <T extends Form> T content(FiledContent filed, Class<T> type) {
    return content(filed.schema(), filed.content(), type);
  }

  private <T extends Form> T content(FormSchema schema, Map<String, ?> tree, Class<T> type) {
    return type.cast(FormBinder.build(catalog.get(schema.no()), tree));
  }

  List<FilingView> views(List<FilingRepository.Row> rows) {
    var ids = rows.stream().map(row -> row.filed().id()).toList();
    var routes = steps.ofFilings(ids).stream().collect(groupingBy(StepRepository.Row::filing));
    var earlier =
        steps.earlier(ids).stream().collect(groupingBy(StepRepository.EarlierRow::filing));
    var attached = files.of(ids);
    var heads = new HashMap<Dated, Optional<ContractHead>>();
    return rows.stream()
        .flatMap(
            row ->
                heads.computeIfAbsent(Dated.of(row), this::head).stream()
                    .map(head -> view(head, row, routes, earlier, attached)))
        .map(view -> outside() ? view.outsideTheWard() : view)
        .toList();
  }

  /** A paper keeps what the ward's section was called when it was filed. */
  private Optional<ContractHead> head(Dated of) {
    return contracts.head(of.contract(), of.day().atStartOfDay(BusinessClock.JST).toInstant());
  }

  private record Dated(ContractId contract, LocalDate day) {

    static Dated of(FilingRepository.Row row) {
      var day = LocalDate.ofInstant(row.filed().at(), BusinessClock.JST);
      return new Dated(row.contract(), day);
    }
  }

  private static boolean outside() {
    return TenantContext.current().filter(c -> c.party() == Party.CONTRACTOR).isPresent();
  }

  private FilingView view(
      ContractHead head,
      FilingRepository.Row row,
      Map<FilingId, List<StepRepository.Row>> routes,
      Map<FilingId, List<StepRepository.EarlierRow>> earlier,
      Map<FilingId, List<Attached>> attached) {
    var id = row.filed().id();
    var route = routes.getOrDefault(id, List.of());
    return new FilingView(
        head,
        versions.schema(row.form(), row.formVersion()),
        row.filed(),
        Json.object(row.content()),
        number(row.form(), head, row.serial()),
        row.state(),
        row.stateSince(),
        row.reason(),
        Signatures.read(row.signature()),
        row.occurredAt(),
        row.late(),
        row.entry(),
        steps(route, row.filed().revision()),
        earlier.getOrDefault(id, List.of()).stream().map(old -> earlier(old, route)).toList(),
        attached.getOrDefault(id, List.of()),
        row.document());
  }

  static String number(String form, ContractHead contract, int serial) {
    return "%s-%d-%d".formatted(form, contract.fiscalYear(), serial);
  }

  private static FilingView.Earlier earlier(
      StepRepository.EarlierRow old, List<StepRepository.Row> route) {
    return new FilingView.Earlier(
        old.revision(), Json.object(old.content()), old.filedAt(), steps(route, old.revision()));
  }

  private static List<FilingView.Step> steps(List<StepRepository.Row> route, int revision) {
    return route.stream().filter(step -> step.revision() == revision).map(Filings::step).toList();
  }

  private static FilingView.Step step(StepRepository.Row row) {
    return new FilingView.Step(
        row.position(),
        row.stage(),
        row.act(),
        row.role(),
        row.delegated(),
        row.done().map(Filings::done),
        row.external(),
        row.outside());
  }

  private static FilingView.Done done(StepRepository.DoneRow done) {
    return new FilingView.Done(
        done.outcome(),
        done.opinion(),
        done.by(),
        Signatures.read(done.signature()),
        done.deputy(),
        done.at(),
        done.entry(),
        done.readAfter(),
        done.absence());
  }

  /**
   * The words in which a filing is shown and printed: those of today, or, where the form has other
   * fields by now, those it was filed with.
   */
  public Words wordsOf(FormSchema then, Words today) {
    return schema(then.no()).filter(then::equals).isPresent()
        ? today
        : today.with(versions.words(then.no(), then.version(), today.language()));
  }

  /** Every form there is, by number. */
  public List<FormSchema> schemas() {
    return catalog.all().stream().<FormSchema>map(FormDefinition::schema).toList();
  }

  /** Schema of a form as it is filed today, if there is such a form. */
  public Optional<FormSchema> schema(String no) {
    return catalog.find(no).map(FormDefinition::schema);
  }
}
