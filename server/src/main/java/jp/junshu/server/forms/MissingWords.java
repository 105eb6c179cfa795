package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/**
 * What is missing on a contract, in words, with the way in for whoever looks. What only the person
 * concerned can do has no way in for anybody else: their own pledge is not another's to make. Call
 * it inside a transaction.
 */
@Component
public class MissingWords {

  private final ThingNames names;
  private final ContractDirectory directory;

  MissingWords(ThingNames names, ContractDirectory directory) {
    this.names = names;
    this.directory = directory;
  }

  /** A check that fails. */
  public MissingView of(ContractId contract, Check check, Words words) {
    return view(
        check.clause(),
        words.get("missing." + check.code(), names.of(contract, check.about(), words)),
        check.who(),
        way(contract, check.who(), check.about(), check.way()),
        words);
  }

  /** What the gate found missing; without a contract nothing but codes is said. */
  public MissingView of(Optional<ContractId> contract, Missing missing, Words words) {
    var about =
        contract
            .map(on -> names.of(on, missing.about(), words))
            .orElseGet(() -> codes(missing.about(), words));
    var way =
        contract
            .map(on -> way(on, missing.who(), missing.about(), missing.way()))
            .orElse(missing.way());
    return view(
        missing.clause(), words.get("missing." + missing.code(), about), missing.who(), way, words);
  }

  private static MissingView view(ClauseId clause, String what, Turn who, String way, Words words) {
    var why = words.get("clause." + clause + ".title");
    return new MissingView(
        clause, what, why, words.get("turn." + who.name()), words.get("form.way"), way);
  }

  /** The page where it is mended, or empty where it is not this person's to mend. */
  public String way(ContractId contract, Turn who, List<String> about, String way) {
    boolean anothers =
        who == Turn.WORKER
            && !about.isEmpty()
            && SignedIn.current()
                .filter(actor -> directory.stands(actor, contract, about.getFirst()))
                .isEmpty();
    return anothers ? "" : way;
  }

  /** What belongs to no contract is said by codes; those of roles have words. */
  private static Object[] codes(List<String> about, Words words) {
    return about.stream().map(code -> ThingNames.code(code, words)).toArray();
  }
}
