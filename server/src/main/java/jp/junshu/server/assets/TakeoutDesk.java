package jp.junshu.server.assets;

import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.assets.Takeout.Passage;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.stereotype.Service;

/** Out of the premises and back, under a permit in force, by a carrier whom the permit names. */
@Service
@Clause("2.5")
public class TakeoutDesk {

  private static final Action LEAVE = Action.of("takeout.leave");
  private static final Action RETURN = Action.of("takeout.return");

  private final Acts acts;
  private final Assets assets;
  private final TakeoutRepository takeouts;
  private final Ledger ledger;

  TakeoutDesk(Acts acts, Assets assets, TakeoutRepository takeouts, Ledger ledger) {
    this.acts = acts;
    this.assets = assets;
    this.takeouts = takeouts;
    this.ledger = ledger;
  }

  /** It left the premises. */
  @FactType(name = "takeout.left", version = 1)
  record TakeoutLeft(ContractId contract, FilingId permit) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** It is back, as it was recorded while nobody asked who brought it: read, and made no more. */
  @FactType(name = "takeout.returned", version = 1)
  record TakeoutReturnedByNobody(ContractId contract, FilingId permit) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** That carrier brought it back. */
  @FactType(name = "takeout.returned", version = 2)
  record TakeoutReturned(ContractId contract, FilingId permit, AssignmentId carrier)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * It is not where the record says: it left before, or is back already, or the asset is outside
   * otherwise.
   */
  public static final class TakeoutMoved extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient ContractId contract;
    private final transient FilingId permit;

    TakeoutMoved(ContractId contract, FilingId permit) {
      super("take-out %s is not where it was".formatted(permit));
      this.contract = contract;
      this.permit = permit;
    }

    /** The contract it belongs to. */
    public ContractId contract() {
      return contract;
    }

    /** The permit under which it was to move. */
    public FilingId permit() {
      return permit;
    }
  }

  /**
   * It leaves now.
   *
   * @throws jp.junshu.server.gate.AccessRefused without a permit in force, or by another carrier
   * @throws TakeoutMoved if it left before, is outside, or came back late in the same moment
   */
  public void leave(PersonActor carrier, ContractId contract, FilingId permit, ActKey key) {
    var resource = ResourceRef.of("takeout", permit, contract);
    acts.perform(
        Ask.of(carrier, LEAVE, resource, key, page(contract)),
        clearance -> {
          var person = clearance.personFor(LEAVE, resource);
          if (!takeouts.leave(contract, permit, passage(person, clearance))
              || cameBackLateMeanwhile(contract, permit)) {
            throw new TakeoutMoved(contract, permit);
          }
          return ledger.record(person, new TakeoutLeft(contract, permit));
        });
  }

  /** What was still outside when the gate looked may be back, late, by the time it leaves. */
  private boolean cameBackLateMeanwhile(ContractId contract, FilingId permit) {
    var known = assets.takeouts(contract);
    return known.stream()
        .filter(takeout -> takeout.permit().equals(permit))
        .anyMatch(leaving -> AssetChecks.doubts(leaving.asset(), known.stream()).count() > 0);
  }

  /**
   * That carrier has brought it back now. Never refused for what else is missing: returning is
   * always open.
   *
   * @throws TakeoutMoved if it is not outside, or the permit does not name that carrier
   */
  public void returned(
      PersonActor actor, ContractId contract, FilingId permit, AssignmentId carrier, ActKey key) {
    var resource = ResourceRef.of("takeout", permit, contract);
    acts.perform(
        Ask.of(actor, RETURN, resource, key, page(contract)),
        clearance -> {
          var person = clearance.personFor(RETURN, resource);
          if (!takeouts.returned(contract, permit, carrier, passage(person, clearance))) {
            throw new TakeoutMoved(contract, permit);
          }
          return ledger.record(person, new TakeoutReturned(contract, permit, carrier));
        });
  }

  private static String page(ContractId contract) {
    return "/contracts/%s/takeouts".formatted(contract);
  }

  private static Passage passage(PersonActor person, Clearance clearance) {
    return new Passage(clearance.at(), person.person());
  }
}
