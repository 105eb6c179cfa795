package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.MachineClock;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Service;

/**
 * Whether a page is still for whoever it was drawn for: their sign-in lives, and they see no less
 * than then. Asked without using the session: when it was last used does not change, so a page that
 * asks all day long keeps no session alive. One look at the database, and one at the places of a
 * contractor's person, since a thousand open pages ask hundreds of times a second.
 */
@Service
public class StillHere {

  /** What has become of a page. */
  public enum State {
    LIVES,

    /** The sign-in lives on, but a place has ended and less is seen. */
    LESS,

    /** The sign-in is over. */
    OVER
  }

  private final StillHereRepository repository;
  private final CookieSerializer cookies;
  private final Sessions sessions;
  private final SystemWork system;
  private final Reaches reaches;
  private final MachineClock clock;
  private final BusinessClock today;

  StillHere(
      StillHereRepository repository,
      CookieSerializer cookies,
      Sessions sessions,
      SystemWork system,
      Reaches reaches,
      MachineClock clock,
      BusinessClock today) {
    this.repository = repository;
    this.cookies = cookies;
    this.sessions = sessions;
    this.system = system;
    this.reaches = reaches;
    this.clock = clock;
    this.today = today;
  }

  /**
   * What has become of a page that was drawn for that person. Its sign-in lives if the session that
   * the request names is one of theirs, they act for that organization today, and it has neither
   * lasted too long nor been undone by a reset.
   *
   * @param since when they signed in, as their page was told; who asks with another moment is
   *     answered wrongly, and gets nothing by it
   * @param sight how much they saw then
   */
  public State of(HttpServletRequest request, PersonActor actor, Instant since, Sight sight) {
    if (!lives(request, actor, since)) {
      return State.OVER;
    }
    return actor.side() == Side.CONTRACTOR && sight.lessIn(reaches.of(actor))
        ? State.LESS
        : State.LIVES;
  }

  private boolean lives(HttpServletRequest request, PersonActor actor, Instant since) {
    return !sessions.over(since)
        && cookies.readCookieValues(request).stream()
            .findFirst()
            .filter(id -> system.call(() -> lives(id, actor, since)))
            .isPresent();
  }

  private boolean lives(String session, PersonActor actor, Instant since) {
    return repository.lives(session, actor, since, clock.instant(), today.today());
  }
}
