package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.CompanyFacts.ContractorStays;
import jp.junshu.server.contracts.CompanyFacts.ContractorTurned;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;

/**
 * What became of companies, and what follows on their contracts: rows dated to the day, so that
 * every question asked for a later moment gets the new answer and nothing runs at midnight. Call it
 * inside a transaction.
 */
@Service
@Clause("7")
public class Companies {

  private final CompanyActRepository acts;
  private final CompanyTurnRepository turns;
  private final ContractRepository contracts;
  private final Organizations organizations;
  private final Ledger ledger;

  Companies(
      CompanyActRepository acts,
      CompanyTurnRepository turns,
      ContractRepository contracts,
      Organizations organizations,
      Ledger ledger) {
    this.acts = acts;
    this.turns = turns;
    this.contracts = contracts;
    this.organizations = organizations;
    this.ledger = ledger;
  }

  /** What is confirmed of it, in the order of the days. */
  public List<CompanyAct> confirmed(OrganizationId organization) {
    return acts.confirmed(organization);
  }

  /** What waits for a second person. */
  public Optional<CompanyAct> draft(OrganizationId organization) {
    return acts.draft(organization);
  }

  /** The companies with which no contract is made on that day: merged, bankrupt or dissolved. */
  public List<OrganizationId> over(LocalDate day) {
    return acts.over(day);
  }

  /**
   * Why it cannot be recorded, as a message key's last part; empty where nothing speaks against.
   */
  public Optional<String> against(CompanyAct act) {
    var before = acts.confirmed(act.organization());
    if (before.stream().anyMatch(each -> each.kind().ends())) {
      return Optional.of("over");
    }
    if (before.stream().anyMatch(each -> !each.from().isBefore(act.from()))) {
      return Optional.of("order");
    }
    boolean bankrupt = before.stream().anyMatch(each -> each.kind().closes());
    return bankrupt && act.kind() != CompanyTurn.Kind.DISSOLVED
        ? Optional.of("bankrupt")
        : act.successor().flatMap(successor -> unfit(act, successor));
  }

  private Optional<String> unfit(CompanyAct act, OrganizationId successor) {
    boolean itself = successor.equals(act.organization());
    boolean stands = !acts.over(act.from()).contains(successor);
    return itself || !stands ? Optional.of("successor") : Optional.empty();
  }

  /**
   * Writes what a confirmed act brings about on every contract that is the company's on its day.
   */
  void follow(Actor by, CompanyAct act, Instant at) {
    for (var id : turns.everOf(act.organization())) {
      contracts
          .find(id)
          .filter(each -> each.contractor(act.from()).organization().equals(act.organization()))
          .ifPresent(contract -> follow(by, contract, act, at));
    }
  }

  /** A contract that is just registered follows what is confirmed of its contractor already. */
  void followFrom(Actor by, Contract contract, LocalDate day, Instant at) {
    acts.hold();
    next(by, contract, contract.head().contractor(), day, at);
  }

  private void next(
      Actor by, Contract contract, OrganizationId company, LocalDate after, Instant at) {
    acts.confirmed(company).stream()
        .filter(each -> each.from().isAfter(after))
        .forEach(each -> follow(by, contract, each, at));
  }

  /** One contract follows one act, and whatever becomes of the successor after it. */
  private void follow(Actor by, Contract contract, CompanyAct act, Instant at) {
    var turn = turn(act, contract.contractor(act.from()), at);
    turns.turn(contract.head(), turn);
    contracts.moveStanding(contract.head().id());
    ledger.record(by, fact(contract, turn));
    act.successor()
        .ifPresent(
            successor -> {
              var turned = contracts.find(contract.head().id()).orElseThrow();
              next(by, turned, successor, act.from(), at);
            });
  }

  private CompanyTurn turn(CompanyAct act, Contract.Firm before, Instant at) {
    var firm = act.successor().flatMap(id -> organizations.find(id, act.from()));
    var begins = act.from().atStartOfDay(BusinessClock.JST).toInstant();
    return new CompanyTurn(
        act.id(),
        act.kind(),
        act.successor().orElse(act.organization()),
        switch (act.kind()) {
          case RENAMED -> act.name();
          case MERGED -> firm.map(Organization::name).orElseThrow();
          case BANKRUPT -> "破産者 %s 破産管財人 %s".formatted(before.name(), act.answeredBy());
          case DISSOLVED -> before.name();
        },
        firm.map(Organization::address)
            .orElse(act.address().isEmpty() ? before.address() : act.address()),
        act.answeredBy(),
        act.from(),
        begins.isBefore(at) ? at : begins);
  }

  private ContractorTurned fact(Contract contract, CompanyTurn turn) {
    var id = contract.head().id();
    var said =
        Map.<String, Object>of(
            "name", turn.name(), "address", turn.address(), "answeredBy", turn.answeredBy());
    var bytes = CanonicalJson.write(said).getBytes(StandardCharsets.UTF_8);
    var commitment = ledger.commit(LogRef.contract(id), bytes);
    return new ContractorTurned(
        id, turn.act(), turn.kind(), turn.organization(), turn.from(), commitment);
  }

  /**
   * Whether what that act brings about can be taken back: nothing follows after it on a contract.
   */
  boolean last(CompanyAct act) {
    var touched = turns.touched(act.id());
    return turns.of(touched).values().stream()
        .allMatch(all -> all.getLast().act().equals(act.id()));
  }

  /** Takes back what that act brings about. */
  void stay(Actor by, CompanyActId act) {
    for (var contract : turns.touched(act)) {
      contracts.moveStanding(contract);
      ledger.record(by, new ContractorStays(contract, act));
    }
    turns.withdraw(act);
  }
}
