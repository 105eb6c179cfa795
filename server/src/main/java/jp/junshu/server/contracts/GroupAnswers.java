package jp.junshu.server.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.AnsweringDesk.Paper;
import jp.junshu.server.contracts.AnsweringDesk.Tried;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.identity.ActingContext;
import jp.junshu.server.rules.AnswerWay;
import jp.junshu.server.rules.QuestionsMoved;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answering under a code, by somebody who is not signed in: the code says who it is, and opens
 * nothing but the questions and the acknowledgement that follows them. It is used up by that.
 */
@Service
@Clause("1.1")
public class GroupAnswers {

  private static final TenantContext LOOKING =
      new TenantContext(Party.SYSTEM, Set.of(), "system:GROUP");
  private static final String ACKNOWLEDGEMENT = "F29";

  private final GroupRepository groups;
  private final Contracts contracts;
  private final AnsweringDesk desk;
  private final FormDesk forms;
  private final BusinessClock clock;
  private final ActingContext acting;
  private final TransactionTemplate transaction;

  GroupAnswers(
      GroupRepository groups,
      Contracts contracts,
      AnsweringDesk desk,
      FormDesk forms,
      BusinessClock clock,
      ActingContext acting,
      PlatformTransactionManager transactions) {
    this.groups = groups;
    this.contracts = contracts;
    this.desk = desk;
    this.forms = forms;
    this.clock = clock;
    this.acting = acting;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whoever a code stands for, and the session it is of. */
  public record Ticket(Hash code, PersonActor person, String name, GroupSession session) {}

  /** The holder of a code that is good today and not used. */
  public Optional<Ticket> look(String typed) {
    return GroupCode.read(typed).flatMap(code -> looking(() -> ticket(code.hash())));
  }

  private Optional<Ticket> ticket(Hash code) {
    return groups
        .unused(code, clock.today())
        .flatMap(
            held ->
                contracts
                    .roster(held.session().contract())
                    .of(held.person(), clock.instant())
                    .stream()
                    .filter(a -> a.role().side() == Side.CONTRACTOR)
                    .findFirst()
                    .map(a -> new Ticket(code, actor(a), a.name(), held.session())));
  }

  private static PersonActor actor(Assignment a) {
    return new PersonActor(a.person(), a.organization(), a.role().side());
  }

  /** What the holder is asked. */
  public Optional<Paper> paper(Ticket ticket) {
    return as(
        ticket,
        () -> desk.paper(ticket.person(), ticket.session().contract(), ticket.session().edition()));
  }

  /**
   * Answers, and acknowledges if all is right.
   *
   * @throws QuestionsMoved if other questions are in use by now, or the code is used up
   */
  public Tried answer(Ticket ticket, Hash seen, Map<QuestionId, Integer> chosen, ActKey key) {
    return as(
        ticket,
        () -> {
          var session = ticket.session();
          var tried =
              desk.answer(
                  ticket.person(),
                  session.contract(),
                  session.edition(),
                  seen,
                  chosen,
                  key,
                  AnswerWay.GROUP_SESSION,
                  List.of(session.leader()));
          if (tried.wrong().isEmpty()) {
            finish(ticket);
          }
          return tried;
        });
  }

  /** Reads something as whoever the code stands for. */
  public <T> T reading(Ticket ticket, Supplier<T> work) {
    return as(ticket, work);
  }

  /** Whoever was asked for a role that came later has acknowledged before. */
  private void finish(Ticket ticket) {
    var session = ticket.session();
    var done =
        transaction.execute(
            _ ->
                contracts
                    .roster(session.contract())
                    .acknowledged(ticket.person().person(), session.edition())
                    .isPresent());
    if (Boolean.TRUE.equals(done)) {
      transaction.executeWithoutResult(_ -> use(ticket));
    } else {
      acknowledge(ticket);
    }
  }

  private void acknowledge(Ticket ticket) {
    var session = ticket.session();
    var blank = forms.blank(session.contract(), ACKNOWLEDGEMENT).orElseThrow(NotThere::new);
    var content =
        new RawContent(
            Map.of(
                "edition", List.of(session.edition().toString()),
                "read", List.of("true"),
                "explainedOn", List.of("%tY/%<tm/%<td".formatted(session.on())),
                "explainedBy", List.of(session.leaderName())));
    var errors =
        forms.fileAll(
            ticket.person(), blank, List.of(content), List.of(ActKey.random()), _ -> use(ticket));
    if (!errors.isEmpty()) {
      throw new IllegalStateException("not acknowledged: " + errors);
    }
  }

  /** In the filing transaction: of two who come with one code at once, one acknowledges. */
  private void use(Ticket ticket) {
    if (!groups.use(ticket.code(), clock.instant())) {
      throw new QuestionsMoved(ticket.session().edition());
    }
  }

  private <T> T as(Ticket ticket, Supplier<T> work) {
    return TenantContext.call(acting.whole(ticket.person()), work::get);
  }

  private <T> T looking(Supplier<T> work) {
    return TenantContext.call(
        LOOKING, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
