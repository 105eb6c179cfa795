package jp.junshu.server.dossier;

import java.util.Map;
import java.util.TreeMap;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.dossier.DossierManifest;
import jp.junshu.auditor.dossier.DossierSize;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.DossierLimits;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.EntryRef;
import jp.junshu.server.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Makes the sealed dossier of a contract. */
@Service
public class DossierDesk {

  /** Nobody else acts on the contract for the moment in which its dossier is sealed. */
  static final Action SEAL = Action.moving("dossier.seal");

  private static final int ATTEMPTS = 8;

  private final Acts acts;
  private final Ledger ledger;
  private final SealedLogs logs;
  private final WardPart ward;
  private final DossierLimits limits;

  DossierDesk(Acts acts, Ledger ledger, SealedLogs logs, WardPart ward, DossierLimits limits) {
    this.acts = acts;
    this.ledger = ledger;
    this.logs = logs;
    this.ward = ward;
    this.limits = limits;
  }

  /**
   * Makes a dossier of everything recorded so far and seals it by an entry of the contract's log.
   * If something is recorded in between, it is made again.
   *
   * @throws jp.junshu.server.gate.AccessRefused if this is not for that person
   * @throws jp.junshu.server.gate.AlreadyDone if this very act was done before
   * @throws DossierTooLarge if no check would read it to the end; nothing is sealed
   */
  @Clause("3.2")
  public Dossier seal(PersonActor actor, ContractId contract, ActKey key) {
    var attemptKey = key;
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(actor, contract, attemptKey);
      } catch (LogMoved moved) {
        if (attempt == ATTEMPTS) {
          throw moved;
        }
      } catch (SealedInVain vain) {
        if (attempt == ATTEMPTS) {
          throw vain;
        }
        attemptKey = ActKey.random();
      }
    }
  }

  private Dossier attempt(PersonActor actor, ContractId contract, ActKey key) {
    var log = logs.settled(contract);
    var source = log.with(ward.of(log.read()));
    var members = new TreeMap<>(DossierContent.members(source));
    var manifest = DossierManifest.of(log.key().name(), members);
    var fact =
        new DossierSealed(contract, manifest.digest(), DossierContent.forms(members), log.size());
    members.put(DossierManifest.NAME, manifest.bytes());
    record(actor, fact, DossierSize.of(source, members), key);
    members.putAll(exported(contract, log.size() + 1));
    return new Dossier(contract.toString(), log.size() + 1, members);
  }

  private EntryRef record(PersonActor actor, DossierSealed fact, DossierSize size, ActKey key) {
    var resource = ResourceRef.of(fact.contract());
    var where = "/contracts/%s/dossier".formatted(fact.contract());
    return acts.perform(
        Ask.of(actor, SEAL, resource, key, where),
        clearance -> recorded(clearance, resource, fact, size));
  }

  private EntryRef recorded(
      Clearance clearance, ResourceRef resource, DossierSealed fact, DossierSize size) {
    var person = clearance.personFor(SEAL, resource);
    if (!size.fits(limits)) {
      throw new DossierTooLarge(size);
    }
    if (!logs.still(fact.contract(), fact.entries())) {
      throw new LogMoved();
    }
    return ledger.record(person, fact);
  }

  private Map<String, byte[]> exported(ContractId contract, long size) {
    try {
      return logs.exported(contract, size);
    } catch (LogMoved moved) {
      throw new SealedInVain(moved);
    }
  }

  /** The seal is not the last entry under any checkpoint, so it is worth nothing. */
  private static final class SealedInVain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealedInVain(LogMoved cause) {
      super(cause);
    }
  }
}
