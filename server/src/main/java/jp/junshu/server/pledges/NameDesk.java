package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.pledges.NameComparison.Found;
import jp.junshu.server.pledges.NameFacts.NameExplained;
import jp.junshu.server.pledges.NameFacts.NamesCompared;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where names out of other logs are held against who had pledged, and explained. */
@Service
@Clause("1.2")
public class NameDesk {

  /** So many lists with names that need a word may stand on a contract. */
  private static final int OPEN = 20;

  private final Acts acts;
  private final Contracts contracts;
  private final NameRepository repository;
  private final Ledger ledger;

  NameDesk(Acts acts, Contracts contracts, NameRepository repository, Ledger ledger) {
    this.acts = acts;
    this.contracts = contracts;
    this.repository = repository;
    this.ledger = ledger;
  }

  /** What was compared on a contract, the newest first; empty if nothing ever was. */
  @Transactional(readOnly = true)
  public List<NameComparison> of(ContractId contract) {
    return repository.of(List.of(contract)).stream().map(NameRepository.Row::comparison).toList();
  }

  /** The names of a comparison that need a word or got one, those that need it first. */
  @Transactional(readOnly = true)
  public List<Found> found(ContractId contract, long number) {
    return repository.found(contract, number);
  }

  /**
   * Compares a list, and seals what came of it.
   *
   * @param day of which the list speaks
   * @param source what list it is
   * @param names one a line, bounded by the caller
   * @return the number of the comparison
   * @throws NamesUnexplained if too many lists still have names that need a word
   */
  public long compare(
      PersonActor actor,
      ContractId contract,
      LocalDate day,
      String source,
      List<String> names,
      ActKey key) {
    var resource = ResourceRef.of(contract);
    return acts.perform(
        Ask.of(actor, PledgeActions.COMPARE, resource, key, names(contract)),
        clearance ->
            compared(
                clearance,
                clearance.personFor(PledgeActions.COMPARE, resource),
                contract,
                day,
                source,
                names));
  }

  private long compared(
      Clearance clearance,
      PersonActor by,
      ContractId contract,
      LocalDate day,
      String source,
      List<String> names) {
    var head = contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
    if (repository.open(contract) >= OPEN) {
      throw new NamesUnexplained(contract);
    }
    var match = new NameMatch(contracts.roster(contract), day);
    var counts = new EnumMap<NameKind, Integer>(NameKind.class);
    var found = new ArrayList<Found>();
    for (int i = 0; i < names.size(); i++) {
      var kind = match.of(names.get(i));
      counts.merge(kind, 1, Integer::sum);
      if (kind != NameKind.PLEDGED) {
        found.add(new Found(i + 1, kind, names.get(i), Optional.empty()));
      }
    }
    long number = repository.insert(head, day, source, counts, by.person(), clearance.at());
    repository.insert(head, number, found);
    var list = CanonicalJson.write(Map.of("source", source, "names", names));
    ledger.record(by, fact(contract, number, day, counts, list));
    return number;
  }

  private NamesCompared fact(
      ContractId contract, long number, LocalDate day, Map<NameKind, Integer> counts, String list) {
    return new NamesCompared(
        contract,
        number,
        day,
        counts.getOrDefault(NameKind.PLEDGED, 0),
        counts.getOrDefault(NameKind.UNPLEDGED, 0),
        counts.getOrDefault(NameKind.NOT_THEN, 0),
        counts.getOrDefault(NameKind.UNKNOWN, 0),
        commit(contract, list));
  }

  /**
   * Keeps what somebody says of names; those that have a word keep it.
   *
   * @throws SettledBefore if they all have one
   * @throws NotThere if none of them is there
   */
  public void explain(
      PersonActor actor,
      ContractId contract,
      long number,
      Set<Integer> lines,
      String said,
      ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, PledgeActions.EXPLAIN, resource, key, names(contract) + "/" + number),
        clearance -> {
          var by = clearance.personFor(PledgeActions.EXPLAIN, resource);
          var open =
              found(contract, number).stream()
                  .filter(each -> lines.contains(each.line()) && each.said().isEmpty())
                  .toList();
          if (open.isEmpty()) {
            throw none(contract, number, lines);
          }
          open.forEach(each -> explained(clearance, by, contract, number, each, said));
          return open.size();
        });
  }

  private RuntimeException none(ContractId contract, long number, Set<Integer> lines) {
    return repository.said(contract, number).stream()
        .filter(said -> lines.contains(said.line()))
        .findFirst()
        .<RuntimeException>map(
            said -> new SettledBefore(contract, said.first(), names(contract) + "/" + number))
        .orElseGet(NotThere::new);
  }

  private void explained(
      Clearance clearance,
      PersonActor by,
      ContractId contract,
      long number,
      Found found,
      String said) {
    if (repository.explain(contract, number, found.line(), said, by.person(), clearance.at())) {
      ledger.record(
          by,
          new NameExplained(contract, number, found.line(), found.kind(), commit(contract, said)));
    }
  }

  private Hash commit(ContractId contract, String text) {
    return ledger.commit(LogRef.contract(contract), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String names(ContractId contract) {
    return "/contracts/%s/pledges/names".formatted(contract);
  }
}
