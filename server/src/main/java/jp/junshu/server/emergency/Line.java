package jp.junshu.server.emergency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the list of an opening.
 *
 * @param no from 1, without a gap
 * @param what a page or an act by its code; of anything else the path that was asked for
 * @param about the person, if it is about one
 * @param post the post, if it is about one
 */
public record Line(
    int no, Instant at, Kind kind, String what, Optional<UUID> about, Optional<UUID> post) {

  /** What kind of line. */
  public enum Kind {
    PAGE,
    /** A form was sent; what came of it stands in a line of its own, or was refused. */
    ASKED,
    ACT
  }
}
