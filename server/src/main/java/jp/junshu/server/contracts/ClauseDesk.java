package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.contracts.ClauseFacts.ClauseMove;
import jp.junshu.server.contracts.ClauseFacts.ClausesSet;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.gate.Gate;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/**
 * How strongly each clause runs on a contract, and whether it applies: drafted by the clerk,
 * decided by another on what was seen, in force from that moment on and never before.
 */
@Service
@Clause("5")
public class ClauseDesk {

  /** Alone, so that nothing is decided while it is written. */
  public static final Action DRAFT = Action.moving("clauses.draft");

  /** Alone, so that no act is decided half by what stood before. */
  public static final Action DECIDE = Action.moving("clauses.decide");

  private final Acts acts;
  private final Gate gate;
  private final ClauseRepository clauses;
  private final ContractRepository contracts;
  private final Ledger ledger;

  ClauseDesk(
      Acts acts, Gate gate, ClauseRepository clauses, ContractRepository contracts, Ledger ledger) {
    this.acts = acts;
    this.gate = gate;
    this.clauses = clauses;
    this.contracts = contracts;
    this.ledger = ledger;
  }

  /** What somebody wrote for one clause. */
  public record Wish(ClauseId clause, boolean applies, Strength strength, String reason) {}

  /** What was decided and drafted on the contract. Call it inside a transaction. */
  public ClauseChoices of(ContractId contract) {
    return RunningClauses.choices(clauses, List.of(contract))
        .getOrDefault(contract, ClauseChoices.NONE);
  }

  /** Keeps a draft; one that says how the clause runs anyway only takes an earlier draft away. */
  public void draft(PersonActor actor, ContractId contract, Wish wish, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, DRAFT, resource, key, page(contract)).about(wish),
        clearance -> {
          var by = clearance.personFor(DRAFT, resource);
          var head = contracts.find(contract).orElseThrow(NotThere::new).head();
          if (of(contract).runs(wish.clause(), wish.applies(), wish.strength(), clearance.at())) {
            clauses.drop(contract, wish.clause());
          } else {
            clauses.draft(head, choice(wish, by, clearance.at()));
          }
          return wish;
        });
  }

  static ClauseChoice choice(Wish wish, PersonActor by, Instant at) {
    return new ClauseChoice(
        wish.clause(),
        wish.applies(),
        wish.strength(),
        wish.reason(),
        by.person(),
        at,
        Optional.empty());
  }

  /**
   * Decides on all drafts, as they were seen.
   *
   * @param seen {@link #digest} of the drafts on the page
   * @return false if they are others by now, or none; then nothing is decided
   */
  public boolean decide(PersonActor actor, ContractId contract, Hash seen, ActKey key) {
    var resource = ResourceRef.of(contract);
    return acts.perform(
        Ask.of(actor, DECIDE, resource, key, page(contract)),
        clearance -> decided(clearance, resource, contract, seen));
  }

  private boolean decided(
      Clearance clearance, ResourceRef resource, ContractId contract, Hash seen) {
    var actor = clearance.personFor(DECIDE, resource);
    var before = of(contract);
    var drafts = before.drafts();
    if (drafts.isEmpty() || !digest(drafts).equals(seen)) {
      return false;
    }
    clauses.decide(contract, actor.person(), clearance.at(), gate.tableVersion());
    contracts.moveStanding(contract);
    var moves = drafts.stream().map(each -> move(contract, before, each, clearance.at())).toList();
    ledger.record(actor, new ClausesSet(contract, clearance.at(), gate.tableVersion(), moves));
    return true;
  }

  private ClauseMove move(
      ContractId contract, ClauseChoices before, ClauseChoice draft, Instant at) {
    var stood = before.at(draft.clause(), at);
    var reason = draft.reason().getBytes(StandardCharsets.UTF_8);
    return new ClauseMove(
        draft.clause(),
        stood.map(ClauseChoice::applies).orElse(true),
        draft.applies(),
        stood.map(ClauseChoice::strength).orElse(Strength.ENFORCE),
        draft.strength(),
        ledger.commit(LogRef.contract(contract), reason));
  }

  /** What a decision holds for. */
  public static Hash digest(List<ClauseChoice> drafts) {
    var tree =
        drafts.stream()
            .map(
                d ->
                    Map.of(
                        "clause", d.clause().toString(),
                        "applies", d.applies(),
                        "strength", d.strength().name(),
                        "reason", d.reason(),
                        "by", d.draftedBy().toString()))
            .toList();
    return Hash.sha256(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(ContractId contract) {
    return "/contracts/" + contract + "/clauses";
  }
}
