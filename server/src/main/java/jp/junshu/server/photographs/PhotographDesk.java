package jp.junshu.server.photographs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PhotographId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.photographs.Photograph.Erased;
import jp.junshu.server.photographs.PhotographFacts.ErasedNow;
import jp.junshu.server.photographs.PhotographFacts.HandedIn;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/** Where photographs are handed in and taken away, by the person themselves or who leads them. */
@Service
@Clause("5")
public class PhotographDesk {

  /** How many of one person are taken on a contract within a day. */
  public static final int A_DAY = 10;

  private final Acts acts;
  private final Contracts contracts;
  private final PhotographRepository repository;
  private final PictureRepository pictures;
  private final Ledger ledger;

  PhotographDesk(
      Acts acts,
      Contracts contracts,
      PhotographRepository repository,
      PictureRepository pictures,
      Ledger ledger) {
    this.acts = acts;
    this.contracts = contracts;
    this.repository = repository;
    this.pictures = pictures;
    this.ledger = ledger;
  }

  /** What the gate is asked about. */
  record Wanted(Assignment place) {}

  /**
   * Keeps a photograph, closed until a scanner has looked through it; the one before is erased.
   *
   * @throws NotThere if that person has no place there now and none to come
   * @throws FileRefused if {@link #A_DAY} were handed in within a day
   */
  public void handIn(PersonActor actor, Assignment place, NewPicture picture, ActKey key) {
    boolean own = own(actor, place);
    perform(
        actor,
        own ? PhotographActions.HAND_IN_OWN : PhotographActions.HAND_IN,
        place,
        key,
        (by, at) -> {
          kept(by, place, picture, at);
          return true;
        });
  }

  private void kept(PersonActor by, Assignment place, NewPicture picture, Instant at) {
    var contract = place.contract();
    var head = contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
    if (contracts.roster(contract).toCome(place.person(), at).isEmpty()) {
      throw new NotThere();
    }
    if (repository.handedSince(contract, place.person(), at.minus(Duration.ofDays(1))) >= A_DAY) {
      throw new FileRefused(FileRefused.Why.TOO_MANY);
    }
    repository
        .newest(contract, place.person())
        .ifPresent(before -> erase(by, before, Erased.REPLACED, at));
    var id = PhotographId.random();
    repository.insert(head, place, id, picture.kind(), picture.size(), by.person(), at);
    var key = PictureKey.random();
    pictures.insert(head, id, key.bytes(), picture.bytes());
    var digest = key.digest(picture.bytes()).hex().getBytes(StandardCharsets.UTF_8);
    var committed = ledger.commit(LogRef.contract(contract), digest);
    ledger.record(
        by, new HandedIn(contract, place.id(), id, picture.kind(), picture.size(), committed));
  }

  /**
   * Erases the photograph that is there.
   *
   * @throws NotThere if none is
   */
  public void takeAway(PersonActor actor, Assignment place, ActKey key) {
    boolean own = own(actor, place);
    perform(
        actor,
        own ? PhotographActions.TAKE_AWAY_OWN : PhotographActions.TAKE_AWAY,
        place,
        key,
        (by, at) -> {
          var there = repository.newest(place.contract(), place.person());
          if (there.filter(photograph -> erase(by, photograph, Erased.WITHDRAWN, at)).isEmpty()) {
            throw new NotThere();
          }
          return true;
        });
  }

  private boolean erase(Actor by, Photograph photograph, Erased why, Instant at) {
    boolean erased = repository.erase(photograph.id(), why, at);
    if (erased) {
      ledger.record(by, new ErasedNow(photograph.contract(), photograph.id(), why));
    }
    return erased;
  }

  private interface Done {
    boolean by(PersonActor by, Instant at);
  }

  private void perform(PersonActor actor, Action action, Assignment place, ActKey key, Done done) {
    var resource = ResourceRef.of("assignment", place.id(), place.contract());
    var where = "/contracts/%s/faces/%s".formatted(place.contract(), place.id());
    acts.perform(
        Ask.of(actor, action, resource, key, where).about(new Wanted(place)),
        clearance -> done.by(clearance.personFor(action, resource), clearance.at()));
  }

  private static boolean own(PersonActor actor, Assignment place) {
    return actor.person().equals(place.person())
        && actor.organization().equals(place.organization());
  }
}
