package jp.junshu.server.identity;

import org.springframework.stereotype.Component;

/** Whether who is signed in still is: in one look, outside a transaction. */
@Component
class LivingSignIns {

  private final Ways ways;
  private final Sessions sessions;
  private final SecondFactorRepository resets;
  private final SystemWork system;

  LivingSignIns(Ways ways, Sessions sessions, SecondFactorRepository resets, SystemWork system) {
    this.ways = ways;
    this.sessions = sessions;
    this.resets = resets;
    this.system = system;
  }

  /**
   * Whether they act for that organization today, the session has not lasted too long, and how they
   * sign in was not reset since it began.
   */
  boolean stands(SignedIn signedIn) {
    return !sessions.over(signedIn.since()) && system.call(() -> now(signedIn));
  }

  private boolean now(SignedIn signedIn) {
    var actor = signedIn.actor();
    return !resets.resetSince(actor.person(), signedIn.since())
        && ways.now(actor.person()).stream().anyMatch(way -> way.actor().equals(actor));
  }
}
