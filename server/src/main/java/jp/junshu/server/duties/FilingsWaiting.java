package jp.junshu.server.duties;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.forms.ContractDirectory.Holding;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FilingHead;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * Filings that wait for a person: the next step is theirs, it was sent back to them or to those
 * they answer for, or a deputy decided in their place and they have not read it (後閲).
 */
@Component
class FilingsWaiting implements WaitingSource {

  private final MyContracts mine;
  private final FilingsPart filings;
  private final Calendar calendar;
  private final Deadlines deadlines;

  FilingsWaiting(MyContracts mine, FilingsPart filings, Calendar calendar, Deadlines deadlines) {
    this.mine = mine;
    this.filings = filings;
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now);
    Map<ContractId, MyContracts.Held> byId =
        held.stream().collect(Collectors.toMap(h -> h.contract().id(), Function.identity()));
    var contracts = held.stream().map(h -> h.contract().id()).toList();
    return filings.known(contracts).values().stream()
        .flatMap(each -> each.open().stream())
        .flatMap(
            filing ->
                Stream.ofNullable(byId.get(filing.contract()))
                    .flatMap(on -> items(actor, filing, on, now)));
  }

  private Stream<WaitingItem> items(
      PersonActor actor, FilingHead filing, MyContracts.Held held, Instant now) {
    return Stream.of(
            step(actor, filing, held, now),
            sentBack(actor, filing, held),
            unread(filing, held),
            circulating(filing, held))
        .flatMap(Optional::stream);
  }

  private Optional<WaitingItem> step(
      PersonActor actor, FilingHead filing, MyContracts.Held held, Instant now) {
    return filing.waiting().stream()
        .filter(waiting -> takes(held, waiting) && !filing.filedBy().equals(actor.person()))
        .findFirst()
        .map(
            waiting -> {
              var due = deadlines.due(waiting, calendar);
              var urgency = now.isAfter(due) ? Urgency.LATE : Urgency.OPEN;
              return item(held.contract(), filing, waiting.code(), urgency, due, waiting.since());
            });
  }

  /** A deputy takes the decider's step while that one is away, and no other. */
  private static boolean takes(MyContracts.Held held, FilingHead.Waiting waiting) {
    return waiting.act().decides() && !waiting.external()
        ? held.decides(waiting.role())
        : held.holdings().contains(new Holding(waiting.role(), false));
  }

  private Optional<WaitingItem> sentBack(
      PersonActor actor, FilingHead filing, MyContracts.Held held) {
    boolean answers = filing.filedBy().equals(actor.person()) || answersFor(filing, held);
    if (!filing.state().back() || !answers) {
      return Optional.empty();
    }
    var due = Deadlines.after(filing.stateSince(), deadlines.again(), calendar);
    return Optional.of(
        item(
            held.contract(),
            filing,
            again(filing.state()),
            Urgency.OPEN,
            due,
            filing.stateSince()));
  }

  /** What it is called to file it again: asked for by another, or begun by its own side. */
  static String again(Life.State state) {
    return state == Life.State.TAKEN_BACK ? "CORRECT" : "AGAIN";
  }

  /** The contractor's manager answers for what the contractor's people handed in. */
  private static boolean answersFor(FilingHead filing, MyContracts.Held held) {
    return filing.side() == Side.CONTRACTOR && held.has(Role.ENGAGEMENT_MANAGER);
  }

  private static Optional<WaitingItem> unread(FilingHead filing, MyContracts.Held held) {
    return filing.unread().stream()
        .filter(role -> held.holdings().contains(new Holding(role, false)))
        .findFirst()
        .map(_ -> toRead(held.contract(), filing, "READ_AFTER"));
  }

  private static Optional<WaitingItem> circulating(FilingHead filing, MyContracts.Held held) {
    return filing.circulating().stream()
        .filter(role -> held.holdings().contains(new Holding(role, false)))
        .findFirst()
        .map(_ -> toRead(held.contract(), filing, circulated(filing)));
  }

  /** A notice is taken in (収受); everything else goes round for reading (供覧). */
  private static String circulated(FilingHead filing) {
    return filing.schema().kind() == Kind.NOTICE ? "TAKE_IN" : "CIRCULATE";
  }

  private static WaitingItem toRead(ContractHead contract, FilingHead filing, String act) {
    return new WaitingItem(
        contract,
        "filing." + act,
        List.of(filing.number(), filing.schema().no()),
        Urgency.OPEN,
        Optional.empty(),
        filing.stateSince(),
        "/filings/" + filing.id());
  }

  private static WaitingItem item(
      ContractHead contract,
      FilingHead filing,
      String act,
      Urgency urgency,
      Instant due,
      Instant since) {
    return new WaitingItem(
        contract,
        "filing." + act,
        List.of(filing.number(), filing.schema().no()),
        urgency,
        Optional.of(due),
        since,
        "/filings/" + filing.id());
  }
}
