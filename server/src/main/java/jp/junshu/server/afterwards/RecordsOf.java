package jp.junshu.server.afterwards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ledger.Committed;

/**
 * To which kind of records the contents behind a contract's log belong. What says which contract it
 * is, who of the ward stood on it, and what was decided on its records is of no kind: it stays, as
 * a register of what was erased must.
 */
@Clause("7")
final class RecordsOf {

  private static final Set<String> STAYS = Set.of("retention", "legal-hold", "contract.registered");
  private static final Set<String> OF_PLEDGES = Set.of("pledge", "paper", "leaving");

  private final List<Committed> log;
  private final Map<String, Records> filings = new HashMap<>();
  private final Set<String> pledged = new HashSet<>();

  RecordsOf(List<Committed> log) {
    this.log = log;
    for (var entry : log) {
      var body = entry.body();
      if (entry.type().equals("filing.filed")) {
        filings.put(String.valueOf(body.get("filing")), ofForm(String.valueOf(body.get("form"))));
      }
      pledgers(entry).forEach(pledged::add);
    }
  }

  /** The commitments of that kind whose contents are kept, each once. */
  List<Hash> commitments(Records records) {
    var longer = kept(each -> !each.equals(Optional.of(records)));
    return kept(each -> each.equals(Optional.of(records))).stream()
        .filter(each -> !longer.contains(each))
        .toList();
  }

  private Set<Hash> kept(Predicate<Optional<Records>> which) {
    var found = new HashSet<Hash>();
    log.stream().filter(entry -> which.test(of(entry))).forEach(e -> found.addAll(e.kept()));
    return found;
  }

  private Optional<Records> of(Committed entry) {
    var type = entry.type();
    var family = type.substring(0, type.indexOf('.'));
    if (STAYS.contains(family) || STAYS.contains(type)) {
      return Optional.empty();
    }
    if (OF_PLEDGES.contains(family)) {
      return Optional.of(Records.PLEDGES);
    }
    if (type.equals("assignment.begun")) {
      return ofPlace(entry.body());
    }
    return Optional.of(
        filings.getOrDefault(String.valueOf(entry.body().get("filing")), Records.FILE));
  }

  private Optional<Records> ofPlace(Map<String, Object> body) {
    if (Role.valueOf(String.valueOf(body.get("role"))).side() == Side.WARD) {
      return Optional.empty();
    }
    return Optional.of(
        pledged.contains(String.valueOf(body.get("assignment"))) ? Records.PLEDGES : Records.FILE);
  }

  /** The places by which somebody pledged, in their own name or on paper. */
  private static Stream<String> pledgers(Committed entry) {
    boolean own = entry.type().equals("filing.filed") && "F01".equals(entry.body().get("form"));
    var place = entry.type().equals("pledge.made") ? entry.body().get("place") : null;
    return Stream.concat(
        own ? Stream.of(entry.actor().replace("assignment:", "")) : Stream.empty(),
        place == null ? Stream.empty() : Stream.of(place.toString()));
  }

  private static Records ofForm(String form) {
    return switch (form) {
      case "F01" -> Records.PLEDGES;
      case "F08", "F09" -> Records.DISPOSAL_PROOFS;
      default -> Records.FILE;
    };
  }
}
