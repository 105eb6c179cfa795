package jp.junshu.server.assets;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.assets.Takeout.Passage;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Out of the premises and back, under a permit in force, by a carrier whom the permit names. */
@Service
@Clause("2.5")
public class TakeoutDesk {

  private static final Action LEAVE = Action.of("takeout.leave");
  private static final Action RETURN = Action.of("takeout.return");

  private final Acts acts;
  private final TakeoutRepository takeouts;
  private final Ledger ledger;

  TakeoutDesk(Acts acts, TakeoutRepository takeouts, Ledger ledger) {
    this.acts = acts;
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

  /** It is back. */
  @FactType(name = "takeout.returned", version = 1)
  record TakeoutReturned(ContractId contract, FilingId permit) implements Fact {
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
   */
  public void leave(PersonActor carrier, ContractId contract, FilingId permit, ActKey key) {
    var resource = ResourceRef.of("takeout", permit, contract);
    acts.perform(
        Ask.of(carrier, LEAVE, resource, key, page(contract)),
        clearance -> {
          var person = clearance.personFor(LEAVE, resource);
          if (!takeouts.leave(contract, permit, passage(person, clearance))) {
            throw new TakeoutMoved(contract, permit);
          }
          return ledger.record(person, new TakeoutLeft(contract, permit));
        });
  }

  /** It is back now. Never refused for what else is missing: returning is always open. */
  public void returned(PersonActor actor, ContractId contract, FilingId permit, ActKey key) {
    var resource = ResourceRef.of("takeout", permit, contract);
    acts.perform(
        Ask.of(actor, RETURN, resource, key, page(contract)),
        clearance -> {
          var person = clearance.personFor(RETURN, resource);
          if (!takeouts.returned(contract, permit, passage(person, clearance))) {
            throw new TakeoutMoved(contract, permit);
          }
          return ledger.record(person, new TakeoutReturned(contract, permit));
        });
  }

  private static String page(ContractId contract) {
    return "/contracts/%s/takeouts".formatted(contract);
  }

  private static Passage passage(PersonActor person, Clearance clearance) {
    return new Passage(clearance.at(), person.person());
  }

  /** The conditions of leaving. */
  @Configuration
  static class Conditions {

    /**
     * A permit for this very take-out is in force, and the one who leaves is a carrier it names.
     */
    @Bean
    Condition takeoutPermit(Assets assets, Contracts contracts) {
      return new Condition() {
        @Override
        public String code() {
          return "takeout-permit";
        }

        @Override
        public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
          return Stream.of(check(assets, contracts, request, clause.toString()));
        }
      };
    }

    private static Check check(
        Assets assets, Contracts contracts, AccessRequest request, String clause) {
      var id = request.resource().id().value();
      var permit =
          assets
              .takeout(new FilingId(id))
              .filter(
                  granted ->
                      request.resource().contract().filter(granted.contract()::equals).isPresent());
      if (permit.isEmpty() || request.at().isAfter(permit.get().returns())) {
        return Check.fails(clause, "takeout-permit", Turn.WARD, "/filings/" + id);
      }
      var roster = contracts.roster(permit.get().contract());
      boolean carries =
          request.person().stream()
              .flatMap(person -> roster.of(person.person(), request.at()).stream())
              .anyMatch(place -> permit.get().carriers().contains(place.id()));
      return carries
          ? Check.holds(clause, "takeout-carrier", Optional.empty())
          : Check.fails(clause, "takeout-carrier", Turn.CONTRACTOR, "");
    }
  }
}
