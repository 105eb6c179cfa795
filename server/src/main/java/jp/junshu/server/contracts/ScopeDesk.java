package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.ContractFactTypes.ScopeDecided;
import jp.junshu.server.contracts.ContractFactTypes.ScopeDecided.SectionChoice;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/** Which sections of the rules apply to a contract: drafted by the clerk, decided by another. */
@Service
@Clause("5")
public class ScopeDesk {

  private final Acts acts;
  private final ScopeRepository scopes;
  private final Parts parts;
  private final Ledger ledger;

  ScopeDesk(Acts acts, ScopeRepository scopes, Parts parts, Ledger ledger) {
    this.acts = acts;
    this.scopes = scopes;
    this.parts = parts;
    this.ledger = ledger;
  }

  /** What somebody wrote for one section. */
  public record Choice(String section, boolean applies, String reason) {}

  /** Keeps a draft in place of an earlier one; what was decided before is open again. */
  public void draft(PersonActor actor, ContractId contract, List<Choice> choices, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(
            actor, ContractActions.DRAFT_SCOPE, resource, key, "/contracts/" + contract + "/scope"),
        clearance -> {
          var by = clearance.personFor(ContractActions.DRAFT_SCOPE, resource).person();
          var head = part(contract).contract().head();
          choices.stream()
              .map(
                  c ->
                      new SectionScope(
                          c.section(),
                          c.applies(),
                          c.reason(),
                          by,
                          Optional.empty(),
                          Optional.empty()))
              .forEach(scope -> scopes.draft(head, scope, clearance.at()));
          return choices;
        });
  }

  /**
   * Decides on what was seen.
   *
   * @param seen {@link #digest} of the draft on the page
   * @throws DraftMoved if the draft changed since
   */
  public void decide(PersonActor actor, ContractId contract, Hash seen, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(
            actor,
            ContractActions.DECIDE_SCOPE,
            resource,
            key,
            "/contracts/" + contract + "/scope"),
        clearance -> decided(clearance, resource, contract, seen));
  }

  private List<SectionScope> decided(
      Clearance clearance, ResourceRef resource, ContractId contract, Hash seen) {
    var actor = clearance.personFor(ContractActions.DECIDE_SCOPE, resource);
    var drafts = part(contract).scopes();
    if (!digest(drafts).equals(seen)) {
      throw new DraftMoved(contract);
    }
    scopes.decide(contract, actor.person(), clearance.at());
    ledger.record(
        actor,
        new ScopeDecided(contract, drafts.stream().map(scope -> choice(contract, scope)).toList()));
    return drafts;
  }

  private SectionChoice choice(ContractId contract, SectionScope scope) {
    var reason = scope.reason().getBytes(StandardCharsets.UTF_8);
    return new SectionChoice(
        scope.section(), scope.applies(), ledger.commit(LogRef.contract(contract), reason));
  }

  /** Who wrote or decided last, by name. */
  public record Last(String by, Instant at, boolean decided) {}

  /** The last hand on it, if anybody drafted anything. Call it inside a transaction. */
  public Optional<Last> last(ContractId contract) {
    var roster = part(contract).roster();
    return scopes
        .last(contract)
        .map(last -> new Last(roster.nameOf(last.by()).orElse(""), last.at(), last.decided()));
  }

  /** What a decision holds for. */
  public static Hash digest(List<SectionScope> drafts) {
    var tree =
        drafts.stream()
            .map(d -> Map.of("s", d.section(), "applies", d.applies(), "reason", d.reason()))
            .toList();
    return Hash.sha256(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
  }

  private ContractPart part(ContractId contract) {
    return parts.find(contract).orElseThrow(NotThere::new);
  }

  /** The draft is another one than was seen. */
  public static final class DraftMoved extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ContractId contract;

    DraftMoved(ContractId contract) {
      this.contract = contract;
    }

    public ContractId contract() {
      return contract;
    }
  }
}
