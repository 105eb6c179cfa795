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
import org.springframework.stereotype.Service;

/**
 * How records are kept, for the ward; a contractor's context sees none. Call it in a transaction.
 */
@Service
@Clause("7")
public class Retentions {

  private final RetentionRepository repository;
  private final Contracts contracts;

  Retentions(RetentionRepository repository, Contracts contracts) {
    this.repository = repository;
    this.contracts = contracts;
  }

  /** Of one contract, if it can be seen. */
  public Optional<Retention> of(ContractId contract) {
    return contracts.find(contract).map(found -> of(List.of(found)).getFirst());
  }

  /** Of each of these contracts, by three queries. */
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
    return of.stream()
        .map(
            each ->
                new Retention(
                    each,
                    said.getOrDefault(each.head().id(), Map.of()),
                    disposals.getOrDefault(each.head().id(), List.of()),
                    holds.getOrDefault(each.head().id(), List.of())))
        .toList();
  }
}
