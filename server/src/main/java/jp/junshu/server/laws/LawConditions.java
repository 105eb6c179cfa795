package jp.junshu.server.laws;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Condition;
import org.springframework.stereotype.Component;

/** Every law that follows from a known fact of the work is attested, and the ward took it. */
@Component
@Clause("1.3")
class LawConditions implements Condition {

  private static final String ATTESTED = "law-attested";

  private final Contracts contracts;
  private final Assets assets;
  private final LawsParts parts;
  private final LawEditions editions;

  LawConditions(Contracts contracts, Assets assets, LawsParts parts, LawEditions editions) {
    this.contracts = contracts;
    this.assets = assets;
    this.parts = parts;
    this.editions = editions;
  }

  @Override
  public String code() {
    return "laws-attested";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    return request.resource().contract().stream()
        .flatMap(contract -> checks(contract, request.at()));
  }

  private Stream<Check> checks(ContractId id, Instant now) {
    var contract = contracts.part(id);
    if (contract.isEmpty()) {
      return Stream.of(Check.fails("1.3", "no-contract", Turn.NOBODY, ""));
    }
    var laws = parts.of(id);
    // When it became known does not matter before the work.
    return Applying.of(contract.get(), assets.part(id), laws, _ -> now).stream()
        .map(each -> check(id, LawStanding.of(each, laws, editions, now), now));
  }

  private static Check check(ContractId id, LawStanding standing, Instant now) {
    var law = standing.applying().law().name();
    var fact = standing.applying().fact().name();
    var unread = standing.unread(now);
    if (unread.isPresent()) {
      var way = "/filings/" + unread.get().filing();
      return Check.fails("1.3", "law-unread", Turn.WARD, way, law);
    }
    return standing.stands(now)
        ? Check.holds("1.3", ATTESTED, attestedAt(standing), law, fact)
        : Check.fails(
            "1.3", ATTESTED, Turn.CONTRACTOR, "/contracts/" + id + "/forms/F35B", law, fact);
  }

  private static Optional<Instant> attestedAt(LawStanding standing) {
    return standing.attested().map(LawsPart.Attested::at);
  }
}
