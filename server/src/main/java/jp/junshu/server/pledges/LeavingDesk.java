package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Pledging.Shown;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.pledges.LeavingFacts.LeavingConfirmed;
import jp.junshu.server.pledges.LeavingFacts.LeavingNotConfirmed;
import jp.junshu.server.pledges.LeavingPart.Leaver;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where whoever left confirms what goes on, and where it is kept that they did not. What they may
 * do ended before, whatever becomes of this.
 */
@Service
@Clause("1.2")
public class LeavingDesk {

  private final Acts acts;
  private final Contracts contracts;
  private final LeavingParts parts;
  private final LeavingRepository repository;
  private final Ledger ledger;
  private final Reads reads;
  private final BusinessClock clock;

  LeavingDesk(
      Acts acts,
      Contracts contracts,
      LeavingParts parts,
      LeavingRepository repository,
      Ledger ledger,
      Reads reads,
      BusinessClock clock) {
    this.acts = acts;
    this.contracts = contracts;
    this.parts = parts;
    this.repository = repository;
    this.ledger = ledger;
    this.reads = reads;
    this.clock = clock;
  }

  /** Those who left a contract. */
  @Transactional(readOnly = true)
  public List<Leaver> leavers(ContractId contract) {
    return contracts.part(contract).map(part -> leavers(part, clock.instant())).orElse(List.of());
  }

  private List<Leaver> leavers(ContractPart part, Instant now) {
    var id = part.contract().head().id();
    return parts.known(List.of(id)).values().stream()
        .flatMap(each -> each.leavers(part.roster(), now).stream())
        .toList();
  }

  /**
   * A contract that somebody left.
   *
   * @param leaver themselves
   */
  public record Left(ContractHead contract, Leaver leaver) {}

  /** What this person left and did not confirm. */
  @Transactional(readOnly = true)
  public List<Left> of(PersonActor person) {
    return contracts.endedFor(person, clock.today()).stream()
        .flatMap(contract -> contracts.part(contract).stream())
        .flatMap(part -> left(part, person))
        .toList();
  }

  private Stream<Left> left(ContractPart part, PersonActor person) {
    return leavers(part, clock.instant()).stream()
        .filter(leaver -> leaver.place().person().equals(person.person()))
        .filter(leaver -> leaver.place().organization().equals(person.organization()))
        .filter(leaver -> leaver.came().filter(came -> came.way().isPresent()).isEmpty())
        .map(leaver -> new Left(part.contract().head(), leaver));
  }

  /**
   * Confirms, as whoever had the place.
   *
   * @param returned what they say they gave back
   * @param also done in the same transaction
   * @throws NotThere if that person did not leave, or confirmed before
   */
  public void confirm(
      PersonActor actor,
      ContractId contract,
      AssignmentId place,
      Shown shown,
      String returned,
      ActKey key,
      Consumer<PersonActor> also) {
    var resource = ResourceRef.of("assignment", place, contract);
    var subject = place(contract, place);
    acts.perform(
        Ask.of(actor, PledgeActions.CONFIRM, resource, key, "/leaving").about(subject),
        clearance -> {
          var by = clearance.personFor(PledgeActions.CONFIRM, resource);
          keep(by, contract, place, shown, returned, clearance.at());
          also.accept(by);
          return place;
        });
  }

  /** Keeps a confirmation in the caller's act: the person's own, or that of a countersigner. */
  void keep(
      PersonActor by,
      ContractId contract,
      AssignmentId place,
      Shown shown,
      String returned,
      Instant at) {
    var part = contracts.part(contract).orElseThrow(NotThere::new);
    requireLeft(part, place, at);
    var leaving =
        new Leaving(place, Leaving.Kind.CONFIRMED, Optional.of(shown.way()), returned, at);
    if (!repository.insert(part.contract().head(), leaving, Optional.of(shown), by.person())) {
      throw new NotThere();
    }
    ledger.record(
        by,
        new LeavingConfirmed(
            contract,
            place,
            shown.way(),
            shown.language(),
            shown.text(),
            ledger.commit(LogRef.contract(contract), bytes(returned))));
  }

  /**
   * Keeps that somebody who left refused, or was not reached.
   *
   * @throws NotThere if they did not leave, or that stands already
   */
  public void notConfirmed(
      PersonActor actor,
      ContractId contract,
      AssignmentId place,
      Leaving.Kind why,
      String reason,
      ActKey key) {
    if (why == Leaving.Kind.CONFIRMED) {
      throw new IllegalArgumentException("that is a confirmation");
    }
    var resource = ResourceRef.of("assignment", place, contract);
    var where = "/contracts/%s/pledges".formatted(contract);
    acts.perform(
        Ask.of(actor, PledgeActions.NOT_CONFIRMED, resource, key, where),
        clearance -> {
          var by = clearance.personFor(PledgeActions.NOT_CONFIRMED, resource);
          var part = contracts.part(contract).orElseThrow(NotThere::new);
          requireLeft(part, place, clearance.at());
          var leaving = new Leaving(place, why, Optional.empty(), reason, clearance.at());
          if (!repository.insert(part.contract().head(), leaving, Optional.empty(), by.person())) {
            throw new NotThere();
          }
          var committed = ledger.commit(LogRef.contract(contract), bytes(reason));
          return ledger.record(by, new LeavingNotConfirmed(contract, place, why, committed));
        });
  }

  private void requireLeft(ContractPart part, AssignmentId place, Instant at) {
    if (leavers(part, at).stream().noneMatch(leaver -> leaver.place().id().equals(place))) {
      throw new NotThere();
    }
  }

  private Assignment place(ContractId contract, AssignmentId id) {
    return reads.snapshot(() -> contracts.roster(contract).find(id)).orElseThrow(NotThere::new);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
