package jp.junshu.server.emergency;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.server.identity.Alarm;
import jp.junshu.server.identity.Alarms;
import jp.junshu.server.identity.Knocks;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;

/**
 * Breaks envelopes. Opening, alarm and entry commit together or not at all. Wrong codes are counted
 * as at the other doors and then no longer kept, five from one address in a quarter of an hour, so
 * that they use up nothing of the sign-in page's; the right one is always taken, for otherwise
 * whoever types wrong ones could shut this door in the very hour it is for. It has 160 random bits.
 */
@Service
public class EmergencyDoor {

  private static final String NAME = "emergency";

  private final Envelopes envelopes;
  private final OpeningRepository openings;
  private final Alarms alarms;
  private final Knocks knocks;
  private final EmergencyWork work;
  private final EmergencyProperties properties;
  private final Ledger ledger;
  private final MachineClock machine;
  private final BusinessClock clock;

  EmergencyDoor(
      Envelopes envelopes,
      OpeningRepository openings,
      Alarms alarms,
      Knocks knocks,
      EmergencyWork work,
      EmergencyProperties properties,
      Ledger ledger,
      MachineClock machine,
      BusinessClock clock) {
    this.envelopes = envelopes;
    this.openings = openings;
    this.alarms = alarms;
    this.knocks = knocks;
    this.work = work;
    this.properties = properties;
    this.ledger = ledger;
    this.machine = machine;
    this.clock = clock;
  }

  /** What stands on the two sheets. */
  public record Code(long number, String first, String second) {}

  /** What whoever breaks it says of themselves. */
  public record Said(String name, String reason, String place, boolean drill) {}

  /** How many minutes it stays open. */
  public long minutes() {
    return properties.lasts().toMinutes();
  }

  /** Breaks the envelope; empty if that is not its code, or it is not whole. */
  public Optional<OpeningId> open(Code code, Said said) {
    return work.call(
        () ->
            envelopes
                .breakOpen(code.number(), code.first(), code.second())
                .map(envelope -> opened(envelope, said)));
  }

  /** Counts a wrong code; false if so many came from there that it is not even kept. */
  public boolean wrong(String address) {
    return knocks.refused(NAME, address);
  }

  private OpeningId opened(EnvelopeId envelope, Said said) {
    var id = OpeningId.random();
    var until = machine.instant().plus(properties.lasts());
    openings.insert(id, envelope, said, clock.instant(), until);
    var text = CanonicalJson.write(CanonicalRecord.tree(said));
    var commitment = ledger.commit(LogRef.WARD, text.getBytes(StandardCharsets.UTF_8));
    ledger.record(
        EmergencyWork.ACTOR,
        new EmergencyFacts.Opened(id, envelope, said.drill(), commitment, until));
    alarms.raise(said.drill() ? Alarm.Kind.EMERGENCY_DRILL : Alarm.Kind.EMERGENCY_OPENED, id);
    return id;
  }
}
