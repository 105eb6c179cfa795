package jp.junshu.server.blanks;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.RegisterSource;
import org.springframework.stereotype.Component;

/**
 * The register of blank sheets, every number with what became of it. What was entered and waits to
 * be compared is for its own side alone to see; here such a sheet counts as unused.
 */
@Component
class BlankRegister implements RegisterSource {

  private static final String UNUSED = "UNUSED";

  private final BlankRepository blanks;
  private final Contracts contracts;
  private final Filings filings;

  BlankRegister(BlankRepository blanks, Contracts contracts, Filings filings) {
    this.blanks = blanks;
    this.contracts = contracts;
    this.filings = filings;
  }

  @Override
  public String name() {
    return "blanks";
  }

  @Override
  public String page() {
    return "blanks";
  }

  @Override
  public Comparator<Row> order() {
    return Comparator.comparing((Row row) -> row.text("form"))
        .thenComparing(row -> row.text("number"));
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("number", Kind.TEXT),
        new Column("form", Kind.TEXT),
        new Column("state", Kind.TEXT, "blanks.state"),
        new Column("issuer", Kind.TEXT, "side"),
        new Column("issuedBy", Kind.TEXT),
        new Column("issuedAt", Kind.MOMENT),
        new Column("settledAt", Kind.MOMENT),
        new Column("reason", Kind.TEXT),
        new Column("writtenBy", Kind.TEXT),
        new Column("filing", Kind.TEXT));
  }

  /** A row's id is made from contract, form and number, and stays. */
  @Override
  public List<Row> rows(ContractId contract, Optional<UUID> after, int most) {
    return contracts.find(contract).map(Contract::head).stream()
        .flatMap(head -> sheets(head))
        .sorted(Comparator.comparing(sheet -> sheet.id().toString()))
        .filter(sheet -> after.filter(last -> !follows(sheet.id(), last)).isEmpty())
        .limit(most)
        .map(this::row)
        .toList();
  }

  private static boolean follows(UUID id, UUID last) {
    return id.toString().compareTo(last.toString()) > 0;
  }

  private record Number(String form, int serial) {}

  private record Sheet(
      ContractHead head,
      Roster roster,
      BlankBatch batch,
      int serial,
      Optional<BlankSettlement> settled) {

    UUID id() {
      var name = "%s/%s/%d".formatted(head.id(), batch.form(), serial);
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Side issuer() {
      return roster.assignments().stream()
          .filter(place -> place.organization().equals(batch.issuer()))
          .map(place -> place.role().side())
          .findFirst()
          .orElse(batch.issuer().equals(head.contractor()) ? Side.CONTRACTOR : Side.WARD);
    }
  }

  private Stream<Sheet> sheets(ContractHead head) {
    var roster = contracts.roster(head.id());
    var fates =
        blanks.settled(head.id()).stream()
            .collect(toMap(fate -> new Number(fate.form(), fate.serial()), fate -> fate));
    return blanks.batches(head.id()).stream()
        .flatMap(
            batch ->
                IntStream.rangeClosed(batch.first(), batch.last())
                    .mapToObj(
                        serial ->
                            new Sheet(
                                head,
                                roster,
                                batch,
                                serial,
                                Optional.ofNullable(fates.get(new Number(batch.form(), serial))))));
  }

  private Row row(Sheet sheet) {
    var batch = sheet.batch();
    var values = new LinkedHashMap<String, Object>();
    values.put(
        "number", BlankBatch.number(batch.form(), sheet.head().fiscalYear(), sheet.serial()));
    values.put("form", batch.form());
    values.put("state", sheet.settled().map(settled -> settled.fate().name()).orElse(UNUSED));
    values.put("issuer", sheet.issuer().name());
    sheet.roster().nameOf(batch.issuedBy()).ifPresent(name -> values.put("issuedBy", name));
    values.put("issuedAt", batch.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    sheet.settled().ifPresent(settled -> put(settled, values));
    return new Row(sheet.id(), values);
  }

  private void put(BlankSettlement settled, Map<String, Object> values) {
    values.put("settledAt", settled.settledAt().truncatedTo(ChronoUnit.SECONDS).toString());
    if (!settled.reason().isEmpty()) {
      values.put("reason", settled.reason());
    }
    if (!settled.writtenBy().isEmpty()) {
      values.put("writtenBy", settled.writtenBy());
    }
    settled.filing().flatMap(this::number).ifPresent(number -> values.put("filing", number));
  }

  private Optional<String> number(FilingId filing) {
    return filings.find(filing).map(view -> view.number());
  }
}
