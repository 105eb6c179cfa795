package jp.junshu.server.emergency;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.OneTimeAddresses;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * The three things that are done by a broken envelope, and no fourth. Each is a line of the list in
 * the transaction that does it.
 */
@Component
public class EmergencyActs {

  private static final Action RESET = Action.of("emergency.reset");
  private static final Action SIGN_OUT = Action.of("emergency.sign-out");
  private static final Action APPOINT = Action.of("emergency.appoint");

  private final Acts acts;
  private final Openings openings;
  private final SecondFactors factors;
  private final OneTimeAddresses addresses;
  private final Accounts accounts;
  private final Posts posts;
  private final BusinessClock clock;

  EmergencyActs(
      Acts acts,
      Openings openings,
      SecondFactors factors,
      OneTimeAddresses addresses,
      Accounts accounts,
      Posts posts,
      BusinessClock clock) {
    this.acts = acts;
    this.openings = openings;
    this.factors = factors;
    this.addresses = addresses;
    this.accounts = accounts;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Ends every way in which the person signed in until now.
   *
   * @return the path by which they begin anew, seen now and never again
   */
  public String reset(OpeningId opening, ActKey key, PersonId person) {
    var path =
        act(
            new Doing(opening, RESET, ResourceRef.ofWard("person", person), key),
            "/emergency/people/" + person,
            Optional.of(person.value()),
            by -> {
              factors.reset(by, person);
              return addresses.toSetPassword(by, person);
            });
    accounts.endSignIns(person);
    return path;
  }

  /** Ends every session of the person, on whatever device. */
  public void signOut(OpeningId opening, ActKey key, PersonId person) {
    act(
        new Doing(opening, SIGN_OUT, ResourceRef.ofWard("person", person), key),
        "/emergency/people/" + person,
        Optional.of(person.value()),
        _ -> person);
    accounts.endSignIns(person);
  }

  /**
   * The person holds the post from today.
   *
   * @param rank 0 for the holder, then the deputies in their order
   */
  public void appoint(OpeningId opening, ActKey key, PostId post, PersonId person, int rank) {
    act(
        new Doing(opening, APPOINT, ResourceRef.ofWard("post", post), key),
        "/emergency/posts/" + post,
        Optional.of(person.value()),
        by -> {
          posts.hold(by, post, person, rank, clock.today());
          return post;
        });
  }

  private record Doing(OpeningId opening, Action action, ResourceRef resource, ActKey key) {
    Optional<UUID> post() {
      return Optional.of(resource.id()).filter(PostId.class::isInstance).map(id -> id.value());
    }
  }

  private <T> T act(Doing doing, String where, Optional<UUID> about, Function<Actor, T> deed) {
    var ask =
        Ask.of(EmergencyWork.ACTOR, doing.action(), doing.resource(), doing.key(), where)
            .about(doing.opening());
    return acts.perform(
        ask,
        clearance -> {
          var what = doing.action().code().replace("emergency.", "");
          if (!openings.note(doing.opening(), Line.Kind.ACT, what, about, doing.post())) {
            throw new EmergencyOver();
          }
          return deed.apply(clearance.actor());
        });
  }
}
