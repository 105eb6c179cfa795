package jp.junshu.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;

/** Breaks the laws of code, one method each. */
public final class Outlaw {

  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final Ledger ledger;

  Outlaw(JdbcClient db, ApplicationEventPublisher events, Ledger ledger) {
    this.db = db;
    this.events = events;
    this.ledger = ledger;
  }

  int asksTheDatabase() {
    return db.sql("DELETE FROM ledger.entry").update();
  }

  Instant readsTheMachine() {
    return new Date(System.currentTimeMillis()).toInstant();
  }

  LocalDate readsTheDay() {
    return LocalDate.now();
  }

  void announcesWithoutRecording(Fact fact) {
    events.publishEvent(fact);
  }

  @PostMapping("/planted")
  void actsWithoutAsking(jp.junshu.core.gate.Actor actor, Fact fact) {
    ledger.record(actor, fact);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void opensATransactionOfItsOwn() {
    events.publishEvent("nothing");
  }

  void opensAnotherByHand(TransactionTemplate template) {
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A value that knows the web. */
  public record KnowsTheFramework(WebRequest request) {}

  /** A fact with a name in it. */
  @FactType(name = "planted.named", version = 1)
  public record NamesSomebody(String familyName) implements Fact {

    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }
}
