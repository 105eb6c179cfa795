package jp.junshu.server.forms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;

/**
 * Lists filings of many contracts with three queries. What it costs follows what is open, not how
 * much was filed over the years. Call it inside a transaction.
 */
@Service
public class FilingHeads {

  private final FilingHeadRepository heads;
  private final FormVersions versions;
  private final FormCatalog catalog;
  private final ContractDirectory contracts;

  FilingHeads(
      FilingHeadRepository heads,
      FormVersions versions,
      FormCatalog catalog,
      ContractDirectory contracts) {
    this.heads = heads;
    this.versions = versions;
    this.catalog = catalog;
    this.contracts = contracts;
  }

  /**
   * The filings of these contracts that the context may see and with which somebody still has to do
   * something: they wait, are back with their own side, or are to be read. The oldest first.
   */
  public List<FilingHead> open(List<ContractId> of) {
    var known = contracts.heads(of);
    var steps = heads.steps(of).stream().collect(groupingBy(FilingHeadRepository.StepRow::filing));
    return heads.open(of, pressing()).stream()
        .flatMap(
            row ->
                Stream.ofNullable(known.get(row.contract()))
                    .map(in -> head(row, in, steps.getOrDefault(row.id(), List.of()))))
        .toList();
  }

  /** The forms, in their versions, of which one is in one of these states, by contract. */
  public Map<ContractId, List<FormSchema>> inState(
      List<ContractId> of, Collection<Life.State> states) {
    return heads.inState(of, List.copyOf(states)).stream()
        .collect(
            groupingBy(
                FilingHeadRepository.Version::contract,
                mapping(each -> versions.schema(each.form(), each.version()), toList())));
  }

  /** When each filing of a form was filed, by contract. */
  public Map<ContractId, Map<FilingId, Instant>> filedAt(List<ContractId> of, String form) {
    return heads.filedAt(of, form).stream()
        .collect(
            groupingBy(
                FilingHeadRepository.Moment::contract,
                toMap(FilingHeadRepository.Moment::filing, FilingHeadRepository.Moment::at)));
  }

  private FilingHead head(
      FilingHeadRepository.Row row,
      ContractHead contract,
      List<FilingHeadRepository.StepRow> steps) {
    return new FilingHead(
        row.contract(),
        row.id(),
        versions.schema(row.form(), row.version()),
        Filings.number(row.form(), contract, row.serial()),
        row.state(),
        row.stateSince(),
        row.filedAt(),
        row.filedBy(),
        row.side(),
        row.state().waits() ? waiting(row, steps) : List.of(),
        row.state().decided() ? circulating(steps) : List.of(),
        steps.stream()
            .filter(FilingHeadRepository.StepRow::unread)
            .map(FilingHeadRepository.StepRow::role)
            .toList());
  }

  private static List<Role> circulating(List<FilingHeadRepository.StepRow> steps) {
    return steps.stream()
        .filter(step -> step.act() == StepAct.CIRCULATE && step.doneAt().isEmpty())
        .map(FilingHeadRepository.StepRow::role)
        .toList();
  }

  private List<FilingHead.Waiting> waiting(
      FilingHeadRepository.Row row, List<FilingHeadRepository.StepRow> steps) {
    var open = steps.stream().filter(step -> step.doneAt().isEmpty()).toList();
    var stage = open.stream().mapToInt(FilingHeadRepository.StepRow::stage).min().orElse(0);
    var since =
        steps.stream()
            .filter(step -> step.stage() < stage)
            .flatMap(step -> step.doneAt().stream())
            .max(Comparator.naturalOrder())
            .orElse(row.filedAt());
    return open.stream()
        .filter(step -> step.stage() == stage)
        .map(step -> waiting(row, step, since))
        .toList();
  }

  private FilingHead.Waiting waiting(
      FilingHeadRepository.Row row, FilingHeadRepository.StepRow step, Instant since) {
    return new FilingHead.Waiting(step.act(), step.role(), since, needed(row), step.external());
  }

  private Optional<Instant> needed(FilingHeadRepository.Row row) {
    return row.content()
        .flatMap(
            content ->
                catalog
                    .find(row.form())
                    .filter(form -> form.schema().version() == row.version())
                    .flatMap(form -> needed(form, content)));
  }

  private static <T extends Form> Optional<Instant> needed(FormDefinition<T> form, String content) {
    return form.handler() instanceof PressingHandler<T> pressing
        ? pressing
            .needed(FormBinder.build(form, Json.object(content)))
            .map(then -> then.atZone(BusinessClock.JST).toInstant())
        : Optional.empty();
  }

  private List<String> pressing() {
    return catalog.all().stream()
        .filter(form -> form.handler() instanceof PressingHandler<?>)
        .map(form -> form.schema().no())
        .toList();
  }
}
