package jp.junshu.server.emergency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.emergency.Opening.How;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes on while an envelope is broken, and after it. A line of the list is written before what
 * it tells of: what is not listed was not shown and not done.
 */
@Service
public class Openings {

  private final OpeningRepository openings;
  private final LineRepository lines;
  private final Ledger ledger;
  private final MachineClock machine;
  private final BusinessClock clock;

  Openings(
      OpeningRepository openings,
      LineRepository lines,
      Ledger ledger,
      MachineClock machine,
      BusinessClock clock) {
    this.openings = openings;
    this.lines = lines;
    this.ledger = ledger;
    this.machine = machine;
    this.clock = clock;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Opening> all() {
    return openings.all();
  }

  @Transactional(readOnly = true)
  public Optional<Opening> find(OpeningId id) {
    return openings.find(id);
  }

  @Transactional(readOnly = true)
  public List<Line> lines(OpeningId id) {
    return lines.of(id);
  }

  @Transactional(readOnly = true)
  public List<Review> reviews(OpeningId id) {
    return lines.reviews(id);
  }

  /** Whether anything was done for that person by it. */
  @Transactional(readOnly = true)
  public boolean gave(OpeningId id, PersonId person) {
    return lines.gave(id, person);
  }

  /** Whether it is open now. */
  public boolean stands(Opening opening) {
    return opening.stands(machine.instant());
  }

  /** As it is; nobody ends it before the caller's transaction does. */
  Optional<Opening> hold(OpeningId id) {
    return openings.hold(id);
  }

  /** Adds a line, in the caller's transaction; false, and nothing, if it is over. */
  boolean note(
      OpeningId id, Line.Kind kind, String what, Optional<UUID> about, Optional<UUID> post) {
    var next = openings.next(id, machine.instant());
    next.ifPresent(no -> lines.insert(id, new Line(no, clock.instant(), kind, what, about, post)));
    return next.isPresent();
  }

  /**
   * Ends it and seals its list; false if it was over before.
   *
   * @param by who ends it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean end(Actor by, OpeningId id, How how) {
    var person =
        by instanceof PersonActor who ? Optional.of(who.person()) : Optional.<PersonId>empty();
    if (!openings.end(id, how, person, clock.instant())) {
      return false;
    }
    var list = lines.of(id);
    ledger.record(by, new EmergencyFacts.Ended(id, how, list.size(), digest(id, list)));
    return true;
  }

  /** The digest of a list as it is sealed. */
  public static Hash digest(OpeningId id, List<Line> list) {
    return Hash.sha256(bytes(new Listing(id, list)));
  }

  private record Listing(OpeningId opening, List<Line> lines) {}

  /** Somebody says what was right and what was not; in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void review(PersonActor by, OpeningId id, String right, String wrong) {
    lines.insert(id, new Review(by.person(), right, wrong, clock.instant()));
    var said = ledger.commit(LogRef.WARD, bytes(new Judged(id, right, wrong)));
    ledger.record(by, new EmergencyFacts.Reviewed(id, said));
  }

  private record Judged(OpeningId opening, String right, String wrong) {}

  private static byte[] bytes(Record record) {
    return CanonicalJson.write(CanonicalRecord.tree(record)).getBytes(StandardCharsets.UTF_8);
  }
}
