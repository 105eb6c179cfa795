package jp.junshu.auditor.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;

/**
 * To which kind of records the contents behind a contract's log belong, by what its entries say:
 * the file, the pledges, or the proofs of disposal (7). What says which contract it is, who of the
 * ward stood on it, and what was decided on its records is of no kind. Not safe for use by threads.
 */
@Clause("7")
public final class KindsOfRecords {

  /** The members of a body that its kind follows from. */
  public static final Set<String> TELLING = Set.of("filing", "role", "assignment");

  private static final String FILE = "FILE";
  private static final String PLEDGES = "PLEDGES";
  private static final String PROOFS = "DISPOSAL_PROOFS";
  private static final String FILING = "filing";

  private static final Set<String> STAYS = Set.of("retention", "legal-hold", "contract.registered");
  private static final Set<String> OF_PLEDGES = Set.of("pledge", "paper", "leaving");

  private final Map<String, String> filings = new HashMap<>();
  private final Set<String> pledged = new HashSet<>();

  /** Takes in the next entry of the log: what is filed, by its first entry, and who pledged. */
  public void take(String type, String actor, Map<String, Object> body) {
    if (type.equals("filing.filed")) {
      filings.putIfAbsent(
          String.valueOf(body.get(FILING)), ofForm(String.valueOf(body.get("form"))));
    }
    if (type.equals("filing.filed") && "F01".equals(body.get("form"))) {
      pledged.add(actor.replace("assignment:", ""));
    }
    if (type.equals("pledge.made") && body.containsKey("place")) {
      pledged.add(String.valueOf(body.get("place")));
    }
  }

  /**
   * The kind of what an entry commits to, as far as the log was taken in; empty for what is never
   * erased.
   */
  public Optional<String> of(String type, Map<String, Object> body) {
    int dot = type.indexOf('.');
    var family = dot < 0 ? type : type.substring(0, dot);
    if (STAYS.contains(family) || STAYS.contains(type)) {
      return Optional.empty();
    }
    if (OF_PLEDGES.contains(family)) {
      return Optional.of(PLEDGES);
    }
    return type.equals("assignment.begun")
        ? ofPlace(body)
        : Optional.of(filings.getOrDefault(String.valueOf(body.get(FILING)), FILE));
  }

  private Optional<String> ofPlace(Map<String, Object> body) {
    var contractors =
        Arrays.stream(Role.values())
            .filter(role -> role.name().equals(body.get("role")))
            .anyMatch(role -> role.side() == Side.CONTRACTOR);
    return contractors
        ? Optional.of(pledged.contains(String.valueOf(body.get("assignment"))) ? PLEDGES : FILE)
        : Optional.empty();
  }

  private static String ofForm(String form) {
    return switch (form) {
      case "F01" -> PLEDGES;
      case "F08", "F09" -> PROOFS;
      default -> FILE;
    };
  }

  /** Every text in what an entry says. */
  public static Stream<String> texts(Object value) {
    return switch (value) {
      case Map<?, ?> tree -> tree.values().stream().flatMap(KindsOfRecords::texts);
      case List<?> list -> list.stream().flatMap(KindsOfRecords::texts);
      case String text -> Stream.of(text);
      default -> Stream.empty();
    };
  }
}
