package jp.junshu.server.assets;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.gate.Condition;
import org.springframework.stereotype.Component;

/**
 * A permit for this very take-out is in force, from the time of leaving it names until that of
 * returning, the one who leaves is a carrier it names, and what is to leave is not under suspicion
 * from a late return.
 */
@Component
@Clause("2.5")
class TakeoutPermit implements Condition {

  private final Assets assets;
  private final Contracts contracts;
  private final NamedPeople named;

  TakeoutPermit(Assets assets, Contracts contracts, NamedPeople named) {
    this.assets = assets;
    this.named = named;
    this.contracts = contracts;
  }

  @Override
  public String code() {
    return "takeout-permit";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    var id = request.resource().id().value();
    return assets
        .takeout(new FilingId(id))
        .filter(
            permit -> request.resource().contract().filter(permit.contract()::equals).isPresent())
        .filter(permit -> !request.at().isAfter(permit.returns()))
        .map(permit -> under(permit, request, clause.toString()))
        .orElseGet(
            () ->
                Stream.of(
                    Check.fails(clause.toString(), "takeout-permit", Turn.WARD, "/filings/" + id)));
  }

  private Stream<Check> under(Takeout permit, AccessRequest request, String clause) {
    var known = assets.takeouts(permit.contract()).stream();
    return Stream.concat(
        Stream.of(begun(permit, request, clause), carrier(permit, request, clause)),
        Stream.concat(
            named.checks(permit.contract(), permit.carriers()),
            AssetChecks.doubts(permit.asset(), known)));
  }

  private static Check begun(Takeout permit, AccessRequest request, String clause) {
    return request.at().isBefore(permit.leaves())
        ? Check.fails(clause, "takeout-begun", Turn.CONTRACTOR, "/filings/" + permit.permit())
        : Check.holds(clause, "takeout-begun", Optional.of(permit.leaves()));
  }

  private Check carrier(Takeout permit, AccessRequest request, String clause) {
    var roster = contracts.roster(permit.contract());
    boolean carries =
        request.person().stream()
            .flatMap(person -> roster.of(person.person(), request.at()).stream())
            .anyMatch(place -> permit.carriers().contains(place.id()));
    return carries
        ? Check.holds(clause, "takeout-carrier", Optional.empty())
        : Check.fails(clause, "takeout-carrier", Turn.CONTRACTOR, "");
  }
}
