package jp.junshu.server.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * Each law that follows from a fact of the work is attested (1-③): before the work opens, within
 * business days where the fact or an amendment came later, and again every year.
 */
@Component
@Clause("1.3")
class LawDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("1.3");

  /** So long before its year is over one is asked again. */
  private static final Duration SOON = Duration.ofDays(30);

  private final Calendar calendar;
  private final Deadlines deadlines;
  private final LawEditions editions;

  LawDuties(Calendar calendar, Deadlines deadlines, LawEditions editions) {
    this.calendar = calendar;
    this.deadlines = deadlines;
    this.editions = editions;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var contract = facts.part(ContractPart.class);
    if (contract.contract().phase(LawStanding.day(now)).over()) {
      return Stream.empty();
    }
    var laws = facts.part(LawsPart.class);
    return applying(facts, contract, laws).stream()
        .map(each -> LawStanding.of(each, laws, editions, now))
        .flatMap(standing -> duty(contract.contract(), standing, now).stream());
  }

  private static List<Applying> applying(
      ContractFacts facts, ContractPart contract, LawsPart laws) {
    var begins = LawStanding.start(contract.contract().begins());
    // An item has the id of the filing that entered it.
    return Applying.of(
        contract,
        facts.part(AssetPart.class),
        laws,
        asset -> laws.entered().getOrDefault(new FilingId(asset.value()), begins));
  }

  private Optional<Duty> duty(Contract contract, LawStanding standing, Instant now) {
    if (!standing.stands(now)) {
      return Optional.of(owed(contract, standing, now));
    }
    var yearOver = standing.yearOver().orElseThrow();
    var workOver = LawStanding.start(contract.ends().plusDays(1));
    if (yearOver.isBefore(workOver) && !now.isBefore(yearOver.minus(SOON))) {
      return Optional.of(duty(contract, standing, DutyState.DUE, yearOver, "law-year"));
    }
    return standing.unread(now).isPresent()
        ? Optional.empty()
        : Optional.of(recorded(contract, standing));
  }

  private Duty owed(Contract contract, LawStanding standing, Instant now) {
    var because = because(standing);
    var due = due(contract, standing, because);
    var late = contract.state() == Contract.State.PREPARED ? DutyState.STOPPED : DutyState.LATE;
    return duty(contract, standing, now.isAfter(due) ? late : DutyState.DUE, due, because);
  }

  private static String because(LawStanding standing) {
    if (standing.attested().isEmpty()) {
      return "law-applies";
    }
    return standing.amended() ? "law-amended" : "law-year";
  }

  private Instant due(Contract contract, LawStanding standing, String because) {
    if (contract.state() == Contract.State.PREPARED) {
      return LawStanding.start(contract.begins());
    }
    return switch (because) {
      case "law-year" -> standing.yearOver().orElseThrow();
      case "law-amended" -> days(LawStanding.start(standing.edition()));
      default -> days(standing.applying().since());
    };
  }

  private Instant days(Instant since) {
    return Deadlines.after(since, deadlines.attest(), calendar);
  }

  private static Duty recorded(Contract contract, LawStanding standing) {
    return duty(contract, standing, DutyState.RECORDED, Optional.empty(), "law-attested");
  }

  private static Duty duty(
      Contract contract, LawStanding standing, DutyState state, Instant due, String because) {
    return duty(contract, standing, state, Optional.of(due), because);
  }

  private static Duty duty(
      Contract contract,
      LawStanding standing,
      DutyState state,
      Optional<Instant> due,
      String because) {
    var applying = standing.applying();
    return new Duty(
        CLAUSE,
        "attest-law",
        Side.CONTRACTOR,
        state,
        due,
        because,
        List.of(applying.law().name(), applying.fact().name()),
        "F35B",
        "/contracts/" + contract.head().id() + "/forms/F35B");
  }
}
