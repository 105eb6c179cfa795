package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/**
 * What is missing on a contract, in words, with the way in for whoever's turn it is. Everybody else
 * is told whom it waits for; the manager of a person concerned is led to the contract's people.
 * Call it inside a transaction.
 */
@Component
public class MissingWords {

  /** Pages that show the thing to both sides; a form to fill in is none. */
  private static final Pattern SHOWN =
      Pattern.compile("/filings/[^/]+|/contracts/[^/]+/(assets/[^/]+|takeouts)");

  private final ThingNames names;
  private final ContractDirectory directory;
  private final BusinessClock clock;

  MissingWords(ThingNames names, ContractDirectory directory, BusinessClock clock) {
    this.names = names;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * How it goes on for whoever looks.
   *
   * @param who whose turn it is, or whom it waits for
   * @param label the words on the way in
   * @param href the way in, or empty where it is not this person's to mend
   */
  public record Next(String who, String label, String href) {}

  /** A check that fails. */
  public MissingView of(ContractId contract, Check check, Words words) {
    return view(
        check.clause(),
        words.get("missing." + check.code(), names.of(contract, check.about(), words)),
        next(contract, check.who(), check.about(), check.way(), words),
        check.strength(),
        words);
  }

  /** What the gate found missing; without a contract nothing but codes is said. */
  public MissingView of(Optional<ContractId> contract, Missing missing, Words words) {
    var about =
        contract
            .map(on -> names.of(on, missing.about(), words))
            .orElseGet(() -> codes(missing.about(), words));
    var next =
        contract
            .map(on -> next(on, missing.who(), missing.about(), missing.way(), words))
            .orElseGet(() -> mended(missing.who(), missing.way(), words));
    var what = words.get("missing." + missing.code(), about);
    return view(missing.clause(), what, next, missing.strength(), words);
  }

  private static MissingView view(
      ClauseId clause, String what, Next next, Strength strength, Words words) {
    var why = words.get("clause." + clause + ".title");
    return new MissingView(clause, what, why, next.who(), next.label(), next.href(), strength);
  }

  /**
   * The page where it is mended, for the person whose turn it is; for others whom it waits for, and
   * the page that shows the thing.
   */
  public Next next(ContractId contract, Turn who, List<String> about, String way, Words words) {
    if (way.isEmpty() || mine(contract, who, about)) {
      return mended(who, way, words);
    }
    var whom = who == Turn.WORKER ? names.of(contract, about, words)[0] : side(who, words);
    var waits = words.get("turn.waits", whom);
    if (who == Turn.WORKER) {
      return holds(contract, role -> role == Role.ENGAGEMENT_MANAGER)
          ? new Next(waits, words.get("form.way.people"), "/contracts/" + contract + "/people")
          : new Next(waits, "", "");
    }
    return SHOWN.matcher(way).matches()
        ? new Next(waits, words.get("form.way.look"), way)
        : new Next(waits, "", "");
  }

  private static Next mended(Turn who, String way, Words words) {
    var label = who == Turn.NOBODY ? "form.way.look" : "form.way";
    return new Next(words.get("turn." + who.name()), words.get(label), way);
  }

  private static String side(Turn who, Words words) {
    return words.get("turn.side." + who.name());
  }

  private boolean mine(ContractId contract, Turn who, List<String> about) {
    return switch (who) {
      case WARD -> holds(contract, role -> role.side() == Side.WARD && role != Role.AUDITOR);
      case CONTRACTOR -> holds(contract, role -> role.side() == Side.CONTRACTOR);
      case WORKER ->
          about.isEmpty()
              || SignedIn.current()
                  .filter(actor -> directory.stands(actor, contract, about.getFirst()))
                  .isPresent();
      case NOBODY -> true;
    };
  }

  private boolean holds(ContractId contract, Predicate<Role> wanted) {
    return SignedIn.current().stream()
        .flatMap(actor -> directory.holdings(actor, contract, clock.instant()).stream())
        .map(ContractDirectory.Holding::role)
        .anyMatch(wanted);
  }

  /** What belongs to no contract is said by codes; those of roles have words. */
  private static Object[] codes(List<String> about, Words words) {
    return about.stream().map(code -> ThingNames.code(code, words)).toArray();
  }
}
