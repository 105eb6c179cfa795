package jp.junshu.server.afterwards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Pledge;
import jp.junshu.server.contracts.Pledges;
import jp.junshu.server.contracts.Readers;
import jp.junshu.server.contracts.Recorded;
import jp.junshu.server.contracts.Recordings;
import jp.junshu.server.forms.SeenFilings;
import jp.junshu.server.ledger.Erasure;
import jp.junshu.server.ledger.Erasures;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose standing duties somebody may look at: everybody their own; the ward's people those on the
 * contracts they may open, its auditors all; a contractor's people those of their own company on
 * the contracts they may open. Everybody and everything else is not there.
 */
@Service
@Clause("7")
public class Standings {

  private final Readers readers;
  private final Contracts contracts;
  private final Pledges pledges;
  private final Recordings recordings;
  private final Assets assets;
  private final SeenFilings filings;
  private final Erasures erasures;

  Standings(
      Readers readers,
      Contracts contracts,
      Pledges pledges,
      Recordings recordings,
      Assets assets,
      SeenFilings filings,
      Erasures erasures) {
    this.readers = readers;
    this.contracts = contracts;
    this.pledges = pledges;
    this.recordings = recordings;
    this.assets = assets;
    this.filings = filings;
    this.erasures = erasures;
  }

  /**
   * The files of the contracts a person was ever on, as far as this reader may open them.
   *
   * @throws NotThere for a contractor who asks about another, and where there is nothing to see
   */
  @Transactional(readOnly = true)
  public List<ContractFile> of(PersonActor reader, PersonId person) {
    boolean own = reader.person().equals(person);
    if (!own && reader.side() != Side.WARD) {
      throw new NotThere();
    }
    var found = files(readers.contractsOf(reader, person));
    if (found.isEmpty() && !own) {
      throw new NotThere();
    }
    return found;
  }

  /**
   * The files of the contracts that ever were a contractor's, or will be, as far as this reader may
   * open them.
   *
   * @throws NotThere for a contractor who asks about another, and where there is nothing to see
   */
  @Transactional(readOnly = true)
  public List<ContractFile> of(PersonActor reader, OrganizationId contractor) {
    if (reader.side() != Side.WARD && !reader.organization().equals(contractor)) {
      throw new NotThere();
    }
    var found = files(readers.contractsOf(reader, contractor));
    if (found.isEmpty()) {
      throw new NotThere();
    }
    return found;
  }

  /** The file of one contract, if it can be seen; who may open it is asked before. */
  @Transactional(readOnly = true)
  public Optional<ContractFile> of(ContractId contract) {
    return contracts.find(contract).stream().flatMap(one -> files(List.of(one)).stream()).findAny();
  }

  /**
   * Whether this reader sees what binds the contractor itself, and not only their tier's people.
   */
  @Transactional(readOnly = true)
  public boolean ofContractor(PersonActor reader, ContractId contract) {
    return readers.mayOpenWhole(reader, contract);
  }

  private List<ContractFile> files(List<Contract> of) {
    var ids = of.stream().map(each -> each.head().id()).toList();
    var parts = contracts.parts(ids);
    var given = pledges.of(ids).stream().collect(groupingBy(each -> each.contract()));
    var recorded = recordings.of(ids);
    var erased = erased(ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(parts.get(id)).stream())
        .map(
            part ->
                file(
                    part,
                    given.getOrDefault(id(part), List.of()),
                    Objects.requireNonNull(recorded.get(id(part))),
                    Optional.ofNullable(erased.get(id(part)))))
        .toList();
  }

  private Map<ContractId, Instant> erased(List<ContractId> ids) {
    return erasures.of(ids).stream()
        .filter(erasure -> erasure.records().equals(Records.FILE.name()))
        .collect(toMap(Erasure::contract, Erasure::at));
  }

  private ContractFile file(
      ContractPart part, List<Pledge> given, Recorded recorded, Optional<Instant> erased) {
    var items = assets.part(id(part));
    return new ContractFile(part, given, items, recorded, registered(items), erased, Instant.MAX);
  }

  /** An item is put on the register by the filing whose id it bears. */
  private Map<AssetId, Instant> registered(AssetPart items) {
    var ids = items.assets().stream().map(asset -> new FilingId(asset.id().value())).toList();
    return filings.firstFiled(ids).entrySet().stream()
        .collect(toMap(each -> new AssetId(each.getKey().value()), Map.Entry::getValue));
  }

  private static ContractId id(ContractPart part) {
    return part.contract().head().id();
  }
}
