package jp.junshu.server.assets;

import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.assets.Takeout.Passage;
import jp.junshu.server.assets.TakeoutDesk.TakeoutMoved;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.stereotype.Service;

/**
 * What came back after its permit's time stays a suspicion until a person of the ward has looked at
 * it and found it as it left. Where a doubt remains, a later look may clear it; every look stays in
 * the log.
 */
@Service
@Clause("2.5")
public class LateReturnDesk {

  private static final Action CONFIRM = Action.of("takeout.confirm");

  private final Acts acts;
  private final TakeoutRepository takeouts;
  private final LateCheckRepository checks;
  private final Ledger ledger;

  LateReturnDesk(Acts acts, TakeoutRepository takeouts, LateCheckRepository checks, Ledger ledger) {
    this.acts = acts;
    this.takeouts = takeouts;
    this.checks = checks;
    this.ledger = ledger;
  }

  /** The ward looked at what came back late. */
  @FactType(name = "takeout.checked", version = 1)
  record TakeoutChecked(
      ContractId contract, FilingId permit, LateCheck.Seal seal, LateCheck.Content content)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * What a person of the ward found.
   *
   * @param looks how often it had been looked at when their page was drawn
   */
  public record Found(LateCheck.Seal seal, LateCheck.Content content, int looks) {}

  /**
   * It was looked at now.
   *
   * @throws TakeoutMoved if it is not back, was not late, is confirmed, or somebody has looked
   *     since
   */
  public void confirm(
      PersonActor actor, ContractId contract, FilingId permit, Found found, ActKey key) {
    var resource = ResourceRef.of("takeout", permit, contract);
    acts.perform(
        Ask.of(actor, CONFIRM, resource, key, "/contracts/%s/takeouts".formatted(contract)),
        clearance -> {
          var person = clearance.personFor(CONFIRM, resource);
          if (!checks.lock(contract, permit) || !open(permit, found.looks())) {
            throw new TakeoutMoved(contract, permit);
          }
          checks.insert(permit, check(found, person, clearance));
          return ledger.record(
              person, new TakeoutChecked(contract, permit, found.seal(), found.content()));
        });
  }

  private boolean open(FilingId permit, int looks) {
    return takeouts
        .find(permit)
        .filter(Takeout::unconfirmed)
        .filter(takeout -> takeout.looks() == looks)
        .isPresent();
  }

  private static LateCheck check(Found found, PersonActor person, Clearance clearance) {
    return new LateCheck(
        found.looks() + 1,
        found.seal(),
        found.content(),
        new Passage(clearance.at(), person.person()));
  }
}
