package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.MachineClock;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Service;

/**
 * Whether a sign-in still lives, asked without using it: when it was last used does not change, so
 * a page that asks all day long keeps no session alive. One look at the database, since a thousand
 * open pages ask hundreds of times a second.
 */
@Service
public class StillHere {

  private final StillHereRepository repository;
  private final CookieSerializer cookies;
  private final Sessions sessions;
  private final SystemWork system;
  private final MachineClock clock;
  private final BusinessClock today;

  StillHere(
      StillHereRepository repository,
      CookieSerializer cookies,
      Sessions sessions,
      SystemWork system,
      MachineClock clock,
      BusinessClock today) {
    this.repository = repository;
    this.cookies = cookies;
    this.sessions = sessions;
    this.system = system;
    this.clock = clock;
    this.today = today;
  }

  /**
   * Whether the session that the request names is one of that person, who acts for that
   * organization today, has not lasted too long, and was not undone by a reset.
   *
   * @param since when they signed in, as their page was told; who asks with another moment is
   *     answered wrongly, and gets nothing by it
   */
  public boolean lives(HttpServletRequest request, PersonActor actor, Instant since) {
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
