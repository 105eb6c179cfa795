package jp.junshu.server.attachments;

import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.attachments.AttachmentFacts.FilingAttached;
import jp.junshu.server.attachments.AttachmentFacts.FilingDetached;
import jp.junshu.server.attachments.FileRefused.Why;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.gate.Gate;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Service;

/**
 * Adds files to a filing and takes them away, by the side that filed, until it is decided. The
 * filing is held meanwhile, so that nobody decides on fewer or more than were shown.
 */
@Service
public class AttachingDesk {

  /** So many lie with one filing. */
  public static final int MOST = 10;

  /** So many are ever added to one, so that adding and taking away comes to an end. */
  public static final int EVER = 40;

  static final Action ATTACH = Action.of("filing.attach");
  static final Action DETACH = Action.of("filing.detach");

  private final Acts acts;
  private final Gate gate;
  private final BusinessClock clock;
  private final Filings filings;
  private final Attachments attachments;
  private final AttachmentRepository repository;
  private final Ledger ledger;
  private final Reads reads;

  AttachingDesk(
      Acts acts,
      Gate gate,
      BusinessClock clock,
      Filings filings,
      Attachments attachments,
      AttachmentRepository repository,
      Ledger ledger,
      Reads reads) {
    this.acts = acts;
    this.gate = gate;
    this.clock = clock;
    this.filings = filings;
    this.attachments = attachments;
    this.repository = repository;
    this.ledger = ledger;
    this.reads = reads;
  }

  /** Whether files still come and go: it is not decided and was not given up. */
  public static boolean open(FilingView view) {
    return view.state().waits() || view.state().back();
  }

  /** Whether files come and go by this person now: it is open, and side and role are theirs. */
  public boolean may(PersonActor actor, FilingView view) {
    var resource = ResourceRef.of("filing", view.filed().id(), view.contract().id());
    return open(view)
        && reads.snapshot(
            () -> {
              var request = new AccessRequest(actor, ATTACH, resource, clock.instant(), view);
              return gate.decide(request) instanceof Decision.Allowed;
            });
  }

  /**
   * Refuses whoever may not add a file before anything of the file is looked at.
   *
   * @throws FilingClosed if it is decided
   */
  public void requireMay(PersonActor actor, FilingView view, ActKey key) {
    if (!may(actor, view)) {
      perform(
          actor,
          view,
          ATTACH,
          key,
          (now, _, _) -> {
            throw closed(now.filed().id());
          });
    }
  }

  /**
   * Adds a file.
   *
   * @throws FileRefused if as many lie there as may; nothing is kept
   * @throws FilingClosed if it is decided
   */
  public void attach(PersonActor actor, FilingView view, CheckedFile file, ActKey key) {
    perform(
        actor,
        view,
        ATTACH,
        key,
        (now, by, clearance) -> {
          requireRoom(now);
          var owner = Owner.filing(now.filed().id());
          var kept = attachments.keep(now.contract(), owner, file, by, clearance.at());
          return new FilingAttached(
              now.contract().id(),
              now.filed().id(),
              now.filed().revision(),
              kept.id(),
              kept.kind(),
              kept.size(),
              kept.commitment());
        });
  }

  private void requireRoom(FilingView now) {
    if (repository.ever(Owner.filing(now.filed().id())) >= EVER) {
      throw new FileRefused(Why.TOO_MANY_EVER);
    }
    if (now.attached().size() >= MOST) {
      throw new FileRefused(Why.TOO_MANY);
    }
  }

  /**
   * Takes a file away; its bytes go, and that it was there stays in the log.
   *
   * @throws NotThere if none of that id lies there, or it stays
   * @throws FilingClosed if the filing is decided
   */
  public void detach(PersonActor actor, FilingView view, AttachmentId id, ActKey key) {
    requireThere(view, id, key);
    perform(
        actor,
        view,
        DETACH,
        key,
        (now, by, clearance) -> {
          var owner = Owner.filing(now.filed().id());
          var kept = repository.find(owner, id).orElseThrow(NotThere::new);
          repository.remove(id, by, clearance.at());
          return new FilingDetached(
              now.contract().id(),
              now.filed().id(),
              now.filed().revision(),
              kept.id(),
              kept.kind(),
              kept.size(),
              kept.commitment());
        });
  }

  /**
   * What never was there is not there, whoever asks; what was taken away under this key is done.
   */
  private void requireThere(FilingView view, AttachmentId id, ActKey key) {
    if (view.attached().stream().noneMatch(file -> file.id().equals(id) && !file.stays())) {
      reads.snapshot(
          () -> {
            acts.requireFresh(key);
            return id;
          });
      throw new NotThere();
    }
  }

  private interface Work {
    Fact done(FilingView now, PersonActor by, Clearance clearance);
  }

  private void perform(PersonActor actor, FilingView view, Action action, ActKey key, Work work) {
    var id = view.filed().id();
    var resource = ResourceRef.of("filing", id, view.contract().id());
    acts.perform(
        Ask.of(actor, action, resource, key, "/filings/" + id).about(view),
        clearance -> {
          var by = clearance.personFor(action, resource);
          var now = filings.hold(id).filter(AttachingDesk::open).orElseThrow(() -> closed(id));
          return ledger.record(by, work.done(now, by, clearance));
        });
  }

  private static FilingClosed closed(FilingId id) {
    return new FilingClosed(id);
  }
}
