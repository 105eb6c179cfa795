package jp.junshu.server.pledges;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PledgeLinkId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.pledges.LinkFacts.LinkMade;
import jp.junshu.server.pledges.LinkFacts.LinkRevoked;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the contractor's manager makes addresses for people who have no account, and makes them
 * worthless again. The secret of an address is seen in the answer that made it and never again.
 */
@Service
@Clause("1.2")
public class LinkDesk {

  private final Acts acts;
  private final LinkRepository links;
  private final Contracts contracts;
  private final Accounts accounts;
  private final PledgeProperties settings;
  private final Ledger ledger;
  private final BusinessClock clock;

  LinkDesk(
      Acts acts,
      LinkRepository links,
      Contracts contracts,
      Accounts accounts,
      PledgeProperties settings,
      Ledger ledger,
      BusinessClock clock) {
    this.acts = acts;
    this.links = links;
    this.contracts = contracts;
    this.accounts = accounts;
    this.settings = settings;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The addresses that were made on a contract, the newest first. */
  @Transactional(readOnly = true)
  public List<PledgeLink> of(ContractId contract) {
    return links.of(contract);
  }

  /**
   * What the gate is asked about.
   *
   * @param signsIn whether the person has ever begun to sign in, and so pledges in their own
   *     session
   */
  record Wanted(Assignment place, LinkPurpose purpose, boolean signsIn) {}

  /** An address with its secret, to be handed over. */
  public record Made(PledgeLink link, String path) {}

  /**
   * Makes an address for the person of that place; what they were handed before for the same
   * purpose is worthless from then on.
   *
   * @throws PaperMoved if that person has pledged
   * @throws jp.junshu.server.gate.AccessRefused if it is for oneself, or for somebody who signs in
   */
  public Made make(PersonActor actor, Assignment place, LinkPurpose purpose, ActKey key) {
    var resource = ResourceRef.of("assignment", place.id(), place.contract());
    var wanted = new Wanted(place, purpose, accounts.begun(place.person()));
    return acts.perform(
        Ask.of(actor, PledgeActions.LINK, resource, key, page(place.contract())).about(wanted),
        clearance ->
            made(clearance, clearance.personFor(PledgeActions.LINK, resource), place, purpose));
  }

  private Made made(Clearance clearance, PersonActor by, Assignment place, LinkPurpose purpose) {
    var head = contracts.find(place.contract()).map(Contract::head).orElseThrow(NotThere::new);
    var now = clearance.at();
    links
        .revokeAll(place.contract(), place.person(), purpose, now)
        .forEach(before -> ledger.record(by, new LinkRevoked(place.contract(), before)));
    if (purpose == LinkPurpose.PLEDGE
        && contracts.roster(place.contract()).pledged(place.person()).isPresent()) {
      throw new PaperMoved(place.contract(), PaperMoved.Why.OLD);
    }
    var token = LinkToken.random();
    var link =
        new PledgeLink(
            PledgeLinkId.random(),
            place.contract(),
            place.id(),
            place.person(),
            purpose,
            by.person(),
            contracts.roster(place.contract()).nameOf(by.person()).orElseThrow(NotThere::new),
            now,
            now.plus(settings.linkLife()),
            Optional.empty(),
            Optional.empty());
    links.insert(head, link, token.hash());
    ledger.record(
        by, new LinkMade(link.contract(), link.id(), link.place(), purpose, link.until()));
    return new Made(link, token.path());
  }

  /**
   * Makes an address worthless.
   *
   * @throws NotThere if there is none such that is still good
   */
  public void revoke(PersonActor actor, ContractId contract, PledgeLinkId id, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, PledgeActions.REVOKE, resource, key, page(contract)),
        clearance -> {
          var by = clearance.personFor(PledgeActions.REVOKE, resource);
          if (!links.revoke(contract, id, clock.instant())) {
            throw new NotThere();
          }
          return ledger.record(by, new LinkRevoked(contract, id));
        });
  }

  private static String page(ContractId contract) {
    return "/contracts/%s/pledges".formatted(contract);
  }
}
