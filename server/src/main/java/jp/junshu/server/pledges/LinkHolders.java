package jp.junshu.server.pledges;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.PledgeText;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Pledging;
import jp.junshu.server.contracts.Pledging.Shown;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.identity.ActingContext;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.pledges.LinkFacts.LinkUsed;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What whoever holds an address may do with it, without being signed in: look, any number of times,
 * and pledge or confirm, once. That somebody held it is all that is known of who it was.
 */
@Service
@Clause("1.2")
public class LinkHolders {

  private static final TenantContext LOOKING =
      new TenantContext(Party.SYSTEM, Set.of(), "system:LINK");
  private static final String PLEDGE = "F01";

  private final LinkRepository links;
  private final Contracts contracts;
  private final FormDesk forms;
  private final LeavingDesk leaving;
  private final Ledger ledger;
  private final BusinessClock clock;
  private final ActingContext acting;
  private final TransactionTemplate transaction;

  LinkHolders(
      LinkRepository links,
      Contracts contracts,
      FormDesk forms,
      LeavingDesk leaving,
      Ledger ledger,
      BusinessClock clock,
      ActingContext acting,
      PlatformTransactionManager transactions) {
    this.links = links;
    this.contracts = contracts;
    this.forms = forms;
    this.leaving = leaving;
    this.ledger = ledger;
    this.clock = clock;
    this.acting = acting;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * An address that is good, and whom it stands for.
   *
   * @param person who acts by it
   */
  public record Ticket(PledgeLink link, PersonActor person, String name, ContractHead contract) {}

  /** What that token opens now; empty if it is used, worthless, too old or none. */
  public Optional<Ticket> look(String token) {
    return TenantContext.call(
        LOOKING,
        () -> Objects.requireNonNull(transaction.execute(_ -> ticket(new LinkToken(token)))));
  }

  private Optional<Ticket> ticket(LinkToken token) {
    return links
        .find(token.hash())
        .filter(link -> link.state(clock.instant()) == PledgeLink.State.OPEN)
        .flatMap(
            link ->
                place(link)
                    .flatMap(
                        place ->
                            contracts
                                .find(link.contract())
                                .map(Contract::head)
                                .map(head -> new Ticket(link, actor(place), place.name(), head))));
  }

  /** To pledge one must still have the place, or get it; who left confirms by the one they had. */
  private Optional<Assignment> place(PledgeLink link) {
    var roster = contracts.roster(link.contract());
    return roster
        .find(link.place())
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .filter(_ -> link.purpose() == LinkPurpose.LEAVING || mayPledge(roster, link));
  }

  private boolean mayPledge(Roster roster, PledgeLink link) {
    return roster.pledged(link.person()).isEmpty()
        && !roster.toCome(link.person(), clock.instant()).isEmpty();
  }

  private static PersonActor actor(Assignment place) {
    return new PersonActor(place.person(), place.organization(), place.role().side());
  }

  /**
   * Pledges in the name of whom the address is for, and uses it up, together or not at all.
   *
   * @param text that was shown
   * @throws LinkUsedUp if somebody else was first
   */
  public void pledge(Ticket ticket, PledgeText text, ActKey key) {
    as(
        ticket,
        () -> {
          var blank = forms.blank(ticket.contract().id(), PLEDGE).orElseThrow(NotThere::new);
          var errors =
              Pledging.under(
                  Shown.of(PledgeWay.LINK, text),
                  () ->
                      forms.fileAll(
                          ticket.person(),
                          blank,
                          List.of(promised()),
                          List.of(key),
                          by -> use(ticket, by)));
          if (!errors.isEmpty()) {
            throw new LinkUsedUp();
          }
          return key;
        });
  }

  /**
   * Confirms what goes on, in the name of whom the address is for, and uses it up.
   *
   * @param returned what they say they gave back
   * @throws LinkUsedUp if somebody else was first, or it was confirmed before
   */
  public void confirm(Ticket ticket, LeavingText text, String returned, ActKey key) {
    var shown = new Shown(PledgeWay.LINK, text.language(), text.digest());
    var link = ticket.link();
    as(
        ticket,
        () -> {
          leaving.confirm(
              ticket.person(),
              link.contract(),
              link.place(),
              shown,
              returned,
              key,
              by -> use(ticket, by));
          return key;
        });
  }

  private static RawContent promised() {
    return new RawContent(
        Map.of(
            PledgeText.FIELDS.get(0), List.of("true"),
            PledgeText.FIELDS.get(1), List.of("true"),
            PledgeText.FIELDS.get(2), List.of("true")));
  }

  /** In the transaction of the act: of two who come with one address at once, one is first. */
  private void use(Ticket ticket, PersonActor by) {
    if (!links.use(ticket.link().id(), clock.instant())) {
      throw new LinkUsedUp();
    }
    ledger.record(by, new LinkUsed(ticket.link().contract(), ticket.link().id()));
  }

  private <T> T as(Ticket ticket, Supplier<T> work) {
    return TenantContext.call(acting.whole(ticket.person()), work::get);
  }
}
