package jp.junshu.server.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;

/**
 * What changes in the ward's sections and posts at 00:00 of a day, Japanese time.
 *
 * @param writtenBy who began it; who wrote which line stands with the line
 * @param lines in the order in which they were written, without those struck
 */
public record Plan(
    PlanId id,
    LocalDate day,
    String title,
    State state,
    PersonId writtenBy,
    Instant writtenAt,
    Optional<By> confirmed,
    Optional<By> withdrawn,
    List<Line> lines) {

  public Plan {
    lines = List.copyOf(lines);
  }

  /** How far it has come. */
  public enum State {
    DRAFT,
    CONFIRMED,
    /** A draft given up, or a confirmed plan taken back before its day. */
    WITHDRAWN
  }

  /** Who did it, and when. */
  public record By(PersonId person, Instant at) {}

  /** One change and who wrote it. */
  public record Line(UUID id, Change change, PersonId writtenBy) {}

  /** Everybody who wrote what stands in it. */
  public Stream<PersonId> writers() {
    return Stream.concat(Stream.of(writtenBy), lines.stream().map(Line::writtenBy)).distinct();
  }

  /** The changes of one kind. */
  public <T extends Change> Stream<T> all(Class<T> kind) {
    return lines.stream().map(Line::change).filter(kind::isInstance).map(kind::cast);
  }

  /** Whether somebody comes to a post by it. */
  public boolean gives(PersonId person) {
    return all(Change.HandOver.class).anyMatch(h -> h.arriving().equals(Optional.of(person)));
  }
}
