package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.ContractHead;

/**
 * A contract and how far its work has come.
 *
 * @param ends the last day of performance
 * @param workingSince when the work was opened (業務着手)
 * @param openedBy whoever opened it
 * @param completedAt when it was confirmed that nothing remains (完了確認)
 * @param completedBy whoever confirmed it
 * @param registered the contractor as it was when the file was opened
 * @param turns what became of it since, in the order of the days from which it holds
 */
public record Contract(
    ContractHead head,
    LocalDate begins,
    LocalDate ends,
    State state,
    Optional<Instant> workingSince,
    Optional<PersonId> openedBy,
    Optional<Instant> completedAt,
    Optional<PersonId> completedBy,
    Firm registered,
    List<CompanyTurn> turns) {

  public Contract {
    turns = List.copyOf(turns);
  }

  /** One of whose contractor nothing became. */
  public Contract(
      ContractHead head,
      LocalDate begins,
      LocalDate ends,
      State state,
      Optional<Instant> workingSince,
      Optional<PersonId> openedBy,
      Optional<Instant> completedAt,
      Optional<PersonId> completedBy) {
    this(
        head,
        begins,
        ends,
        state,
        workingSince,
        openedBy,
        completedAt,
        completedBy,
        Firm.of(head),
        List.of());
  }

  /** A company as papers say it. */
  public record Firm(OrganizationId organization, String name, String address) {
    static Firm of(ContractHead head) {
      return new Firm(head.contractor(), head.contractorName(), head.contractorAddress());
    }

    static Firm of(CompanyTurn turn) {
      return new Firm(turn.organization(), turn.name(), turn.address());
    }
  }

  /** The company that answers for it on a day, under its name of that day. */
  public Firm contractor(LocalDate day) {
    return turns.stream()
        .filter(turn -> !turn.from().isAfter(day))
        .reduce((_, later) -> later)
        .map(Firm::of)
        .orElse(registered);
  }

  /** What closes everything that would open information on that day: the company is bankrupt. */
  public Optional<CompanyTurn> closed(LocalDate day) {
    return CompanyTurn.closing(turns, day);
  }

  /** Whether that organization ever answered for it, or will. */
  public boolean everOf(OrganizationId organization) {
    return registered.organization().equals(organization)
        || turns.stream().anyMatch(turn -> turn.organization().equals(organization));
  }

  /** The same with what became of its contractor, called as papers of that moment call it. */
  Contract with(List<CompanyTurn> all, Instant at) {
    var shown =
        all.stream()
            .filter(turn -> !turn.shownFrom().isAfter(at))
            .reduce((_, later) -> later)
            .map(Firm::of)
            .orElse(registered);
    return new Contract(
        head.called(shown.name(), shown.address()),
        begins,
        ends,
        state,
        workingSince,
        openedBy,
        completedAt,
        completedBy,
        registered,
        all);
  }

  /** One that was just registered: nothing has begun. */
  static Contract prepared(ContractHead head, LocalDate begins, LocalDate ends) {
    return new Contract(
        head,
        begins,
        ends,
        State.PREPARED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** How far the work has come, as kept. */
  public enum State {
    PREPARED,
    WORKING,
    COMPLETED
  }

  /** How far the work has come, as the calendar sees it too. */
  public enum Phase {
    PREPARED,
    WORKING,
    /** 満了・残務あり: the last day has passed and something is still open. */
    REMAINDER,
    COMPLETED;

    /** Whether the work itself is over, so that nothing new is given and no role must be filled. */
    public boolean over() {
      return this == REMAINDER || this == COMPLETED;
    }
  }

  /** The phase on a day. */
  public Phase phase(LocalDate today) {
    return switch (state) {
      case PREPARED -> Phase.PREPARED;
      case COMPLETED -> Phase.COMPLETED;
      case WORKING -> today.isAfter(ends) ? Phase.REMAINDER : Phase.WORKING;
    };
  }
}
