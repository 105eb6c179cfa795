package jp.junshu.server.afterwards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.afterwards.RetentionFacts.Erased;
import jp.junshu.server.afterwards.RetentionFacts.Method;
import jp.junshu.server.afterwards.RetentionFacts.Rows;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Erasures;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/**
 * Carries out a disposal that two people decided: all of it with its entry in one transaction, or
 * nothing. The act is alone on its contract, so of a hold and an erasure at once one comes first.
 */
@Service
@Clause("7")
public class ErasureDesk {

  public static final Action ERASE = Action.moving("retention.erase");

  private final Acts acts;
  private final Retentions retentions;
  private final ErasureRowRepository rows;
  private final Erasures erasures;
  private final Contracts contracts;
  private final Ledger ledger;
  private final RetentionProperties settings;

  ErasureDesk(
      Acts acts,
      Retentions retentions,
      ErasureRowRepository rows,
      Erasures erasures,
      Contracts contracts,
      Ledger ledger,
      RetentionProperties settings) {
    this.acts = acts;
    this.retentions = retentions;
    this.rows = rows;
    this.erasures = erasures;
    this.contracts = contracts;
    this.ledger = ledger;
    this.settings = settings;
  }

  /** What the gate is asked about. */
  record Carrying(Records records) {}

  /** How many days backups keep what was erased, as the ward set it. */
  public int backupDays() {
    return settings.backupDays();
  }

  /**
   * Erases these records of a contract.
   *
   * @throws ErasureWaits if something recorded on it has no number in the log yet; nothing is done
   */
  public void erase(PersonActor actor, ContractId contract, Records records, ActKey key) {
    var resource = ResourceRef.of(contract);
    var where = "/contracts/" + contract + "/retention";
    acts.perform(
        Ask.of(actor, ERASE, resource, key, where).about(new Carrying(records)),
        clearance -> {
          carryOut(clearance.personFor(ERASE, resource), contract, records);
          return records;
        });
  }

  private void carryOut(PersonActor by, ContractId contract, Records records) {
    var retention = retentions.of(contract).orElseThrow(NotThere::new);
    var decision =
        retention.decided(records).stream()
            .filter(each -> each.outcome() == Disposal.Outcome.DISPOSE)
            .findFirst()
            .orElseThrow(NotThere::new);
    if (erasures.waits(contract)) {
      throw new ErasureWaits(contract);
    }
    var contents = new RecordsOf(erasures.committed(contract)).commitments(records);
    var found = rows.erasable(contract, records);
    var entry = ledger.record(by, fact(contract, decision, found, contents));
    requireSame(found, rows.erase(contract, records, entry, contents));
    var all = new ArrayList<>(found);
    all.add(new Rows("ledger.payload", contents.size()));
    rows.keep(retention.contract().head(), records, all, by.person(), settings.backupDays());
  }

  private Erased fact(
      ContractId contract, Disposal decision, List<Rows> found, List<Hash> contents) {
    return new Erased(
        contract,
        decision.records(),
        place(contract, decision.draftedBy()),
        decision.decidedBy().flatMap(decider -> place(contract, decider)),
        decision.decidedAt().orElseThrow(),
        found,
        contents.size(),
        Erasures.list(contents),
        Method.DELETED_FROM_WORKING_DATABASE,
        settings.backupDays());
  }

  /** In the log people appear by their place. */
  private Optional<AssignmentId> place(ContractId contract, PersonId person) {
    return contracts.roster(contract).assignments().stream()
        .filter(place -> place.person().equals(person))
        .map(place -> place.id())
        .findFirst();
  }

  /** What the entry says went is what went. */
  private static void requireSame(List<Rows> found, List<Rows> erased) {
    if (!found.equals(erased)) {
      throw new IllegalStateException("erased %s, not %s".formatted(erased, found));
    }
  }
}
