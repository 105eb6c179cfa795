package jp.junshu.server.chain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.chain.ChainFacts.ConsentEnded;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/**
 * Ends consents. With the commit nobody directed by that company, or by one below it, begins
 * anything new; reporting, returning and disposing stay open.
 */
@Service
@Clause("5")
public class ConsentDesk {

  /** Alone on the contract, so that nothing is begun under it meanwhile. */
  public static final Action END = Action.moving("consent.end");

  private final Acts acts;
  private final TierRepository tiers;
  private final Ledger ledger;

  ConsentDesk(Acts acts, TierRepository tiers, Ledger ledger) {
    this.acts = acts;
    this.tiers = tiers;
    this.ledger = ledger;
  }

  /**
   * Ends what stands of a tier's consent now.
   *
   * @throws NotThere if nothing of it stands or is to come, foreign and absent alike
   */
  public void end(PersonActor actor, ContractId contract, TierId tier, String reason, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, END, resource, key, "/contracts/" + contract + "/chain"),
        clearance -> {
          ended(clearance, resource, contract, tier, reason);
          return tier;
        });
  }

  private void ended(
      Clearance clearance, ResourceRef resource, ContractId contract, TierId tier, String reason) {
    var by = clearance.personFor(END, resource);
    var today = LocalDate.ofInstant(clearance.at(), BusinessClock.JST);
    var end = new Consent.Ended(clearance.at(), by.person(), reason);
    var filings = tiers.end(contract, tier, end, today);
    if (filings.isEmpty()) {
      throw new NotThere();
    }
    var log = LogRef.contract(contract);
    for (var filing : filings) {
      var why = ledger.commit(log, reason.getBytes(StandardCharsets.UTF_8));
      ledger.record(by, new ConsentEnded(contract, tier, filing, why));
    }
  }
}
