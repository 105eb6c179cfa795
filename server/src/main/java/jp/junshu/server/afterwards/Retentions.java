package jp.junshu.server.afterwards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.afterwards.RetentionRepository.DisposalOf;
import jp.junshu.server.afterwards.RetentionRepository.HoldOf;
import jp.junshu.server.afterwards.RetentionRepository.Said;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.ledger.Erasure;
import jp.junshu.server.ledger.Erasures;
import org.springframework.stereotype.Service;

/**
 * How records are kept, for the ward; a contractor's context sees none. Call it in a transaction.
 */
@Service
@Clause("7")
public class Retentions {

  private final RetentionRepository repository;
  private final ErasureRowRepository rows;
  private final Erasures erasures;
  private final Contracts contracts;

  Retentions(
      RetentionRepository repository,
      ErasureRowRepository rows,
      Erasures erasures,
      Contracts contracts) {
    this.repository = repository;
    this.rows = rows;
    this.erasures = erasures;
    this.contracts = contracts;
  }

  /** Of one contract, if it can be seen. */
  public Optional<Retention> of(ContractId contract) {
    return contracts.find(contract).map(found -> of(List.of(found)).getFirst());
  }

  /** Of each of these contracts, by five queries. */
  public List<Retention> of(List<Contract> of) {
    var ids = of.stream().map(each -> each.head().id()).toList();
    var said =
        repository.said(ids).stream()
            .collect(groupingBy(Said::contract, toMap(Said::records, Said::kept)));
    var disposals =
        repository.disposals(ids).stream()
            .collect(groupingBy(DisposalOf::contract, mapping(DisposalOf::disposal, toList())));
    var holds =
        repository.holds(ids).stream()
            .collect(groupingBy(HoldOf::contract, mapping(HoldOf::hold, toList())));
    var carried = carriedOut(ids);
    return of.stream()
        .map(
            each ->
                new Retention(
                    each,
                    said.getOrDefault(each.head().id(), Map.of()),
                    disposals.getOrDefault(each.head().id(), List.of()),
                    holds.getOrDefault(each.head().id(), List.of()),
                    carried.getOrDefault(each.head().id(), List.of())))
        .toList();
  }

  /** Those of the contracts on which a decided disposal was not carried out, by one query. */
  List<ContractId> notCarriedOut(List<ContractId> contracts) {
    return contracts.isEmpty() ? List.of() : repository.notCarriedOut(contracts);
  }

  private Map<ContractId, List<CarriedOut>> carriedOut(List<ContractId> ids) {
    var by = rows.kept(ids);
    return erasures.of(ids).stream()
        .flatMap(
            erasure ->
                by.stream()
                    .filter(kept -> kept.contract().equals(erasure.contract()))
                    .filter(kept -> kept.records().name().equals(erasure.records()))
                    .map(kept -> new Of(erasure.contract(), carriedOut(erasure, kept))))
        .collect(groupingBy(Of::contract, mapping(Of::done, toList())));
  }

  private record Of(ContractId contract, CarriedOut done) {}

  private static CarriedOut carriedOut(Erasure erasure, ErasureRowRepository.Kept kept) {
    return new CarriedOut(
        kept.records(),
        erasure.entry(),
        erasure.at(),
        kept.by(),
        kept.rows(),
        kept.contents(),
        kept.backupDays());
  }
}
