package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Component;

/**
 * The bound that waiting does not lift: after twenty wrong codes since the last right one no code
 * by time is looked at any more. A code on paper or a passkey opens it again, for neither can be
 * guessed, and so does a reset by the administrator. Called in the system's transactions.
 */
@Component
class CodeBound {

  /** Of a million codes, of which three are good at a time: one chance in sixteen thousand. */
  static final int MOST = 20;

  private final CodeDoorRepository repository;
  private final Alarms alarms;
  private final Ways ways;
  private final Ledger ledger;
  private final MachineClock clock;

  CodeBound(
      CodeDoorRepository repository, Alarms alarms, Ways ways, Ledger ledger, MachineClock clock) {
    this.repository = repository;
    this.alarms = alarms;
    this.ways = ways;
    this.ledger = ledger;
    this.clock = clock;
  }

  boolean closed(PersonId person) {
    return repository.closed(person);
  }

  /** One more was wrong. The one that closes the door is told, once. */
  void wrong(PersonId person) {
    if (repository.wrong(person, clock.instant(), MOST)) {
      ledger.record(ways.actor(person), new CodeDoorClosed(person));
      alarms.raise(Alarm.Kind.CODE_DOOR_CLOSED, person);
    }
  }

  /** Something was right that cannot be guessed, or a code while the door was open. */
  void right(PersonId person) {
    repository.right(person);
  }
}
