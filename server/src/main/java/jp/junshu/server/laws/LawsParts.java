package jp.junshu.server.laws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.form.Life.State;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.contracts.SubcontractApplication.Handled;
import jp.junshu.server.duties.FactsPart;
import jp.junshu.server.forms.FiledContent;
import jp.junshu.server.forms.FilingHeads;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.laws.LawsPart.Attested;
import jp.junshu.server.laws.LawsPart.Known;
import org.springframework.stereotype.Component;

/** Reads the facts and attestations off the few forms that tell of them. */
@Component
class LawsParts implements FactsPart<LawsPart> {

  private static final String ITEM = "F04";
  private static final String SUBCONTRACT = "F03";
  private static final String STATED = "F35A";
  private static final String ATTESTATION = "F35B";

  /** No more of a filing counts while its own side has it in hand, or gave it up. */
  static final Set<State> GONE =
      Set.of(State.SENT_BACK, State.TAKEN_BACK, State.WITHDRAWN, State.ABANDONED);

  private final Filings filings;
  private final FilingHeads heads;

  LawsParts(Filings filings, FilingHeads heads) {
    this.filings = filings;
    this.heads = heads;
  }

  @Override
  public Class<LawsPart> type() {
    return LawsPart.class;
  }

  LawsPart of(ContractId contract) {
    return load(List.of(contract)).getOrDefault(contract, LawsPart.NOTHING);
  }

  @Override
  public Map<ContractId, LawsPart> load(List<ContractId> contracts) {
    var forms =
        filings.contents(contracts, SUBCONTRACT, STATED, ATTESTATION).stream()
            .filter(filed -> !GONE.contains(filed.state()))
            .collect(groupingBy(FiledContent::contract));
    var entered = heads.filedAt(contracts, ITEM);
    return contracts.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                contract ->
                    part(
                        forms.getOrDefault(contract, List.of()),
                        entered.getOrDefault(contract, Map.of()))));
  }

  private LawsPart part(List<FiledContent> filed, Map<FilingId, Instant> entered) {
    var known = new ArrayList<Known>();
    known.addAll(lasting(of(STATED, filed), this::stated, FiledContent::at));
    of(SUBCONTRACT, filed).stream()
        .filter(each -> each.state() == State.GRANTED)
        .forEach(
            each -> entrusted(each).forEach(fact -> known.add(new Known(fact, each.stateSince()))));
    var attested = of(ATTESTATION, filed).stream().flatMap(this::attested).toList();
    return new LawsPart(known, attested, entered);
  }

  private static List<FiledContent> of(String form, List<FiledContent> filed) {
    return filed.stream().filter(each -> each.schema().no().equals(form)).toList();
  }

  /**
   * What the latest one says, each fact since it was said without a break: one that was dropped in
   * between is a new one.
   */
  static <V> List<Known> lasting(
      List<V> stated, Function<V, Set<LawFact>> facts, Function<V, Instant> at) {
    return stated.isEmpty()
        ? List.of()
        : facts.apply(stated.getLast()).stream()
            .map(
                fact ->
                    stated.reversed().stream()
                        .takeWhile(each -> facts.apply(each).contains(fact))
                        .reduce((_, earlier) -> earlier)
                        .map(each -> new Known(fact, at.apply(each)))
                        .orElseThrow())
            .toList();
  }

  private Set<LawFact> stated(FiledContent each) {
    return Set.copyOf(filings.content(each, StatedFacts.class).facts().orElseGet(List::of));
  }

  /** Read off the tree, since consents of an earlier version of the form stand too. */
  private static Stream<LawFact> entrusted(FiledContent each) {
    var handled = Handled.valueOf(String.valueOf(each.content().get("handled")));
    return Stream.of(
            Stream.of(LawFact.SUBCONTRACT),
            handled == Handled.NO_PERSONAL
                ? Stream.<LawFact>empty()
                : Stream.of(LawFact.PERSONAL_INFORMATION),
            handled == Handled.SPECIFIC_PERSONAL
                ? Stream.of(LawFact.MY_NUMBER)
                : Stream.<LawFact>empty())
        .flatMap(facts -> facts);
  }

  private Stream<Attested> attested(FiledContent each) {
    boolean received = each.state() == State.RECEIVED;
    return filings.content(each, LawAttestation.class).rows().stream()
        .map(row -> new Attested(row.law(), each.id(), each.at(), received));
  }
}
