package jp.junshu.server.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter where forms are handed in and decided; what a page, an import or a story calls. */
@Service
public class FormDesk {

  private final FormCatalog catalog;
  private final HandingIn handing;
  private final DecisionDesk deciding;
  private final ReadingDesk reading;
  private final TakingBackDesk takingBack;
  private final Filings filings;
  private final ErasedFilings erased;
  private final FormChecks checks;
  private final RouteTable routes;
  private final ContractDirectory contracts;
  private final Substitution substitution;
  private final OwnWork own;
  private final BusinessClock clock;
  private final TransactionTemplate inside;

  FormDesk(
      FormCatalog catalog,
      HandingIn handing,
      DecisionDesk deciding,
      ReadingDesk reading,
      TakingBackDesk takingBack,
      Filings filings,
      ErasedFilings erased,
      FormChecks checks,
      RouteTable routes,
      ContractDirectory contracts,
      Substitution substitution,
      OwnWork own,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.catalog = catalog;
    this.handing = handing;
    this.deciding = deciding;
    this.reading = reading;
    this.takingBack = takingBack;
    this.filings = filings;
    this.erased = erased;
    this.checks = checks;
    this.routes = routes;
    this.contracts = contracts;
    this.substitution = substitution;
    this.own = own;
    this.clock = clock;
    this.inside = new TransactionTemplate(transactions);
    this.inside.setReadOnly(true);
  }

  /** What came of handing in a form: a filing, or errors field by field and nothing saved. */
  public sealed interface Result {
    /** It is filed. */
    record Accepted(FilingId id) implements Result {}

    /** Nothing was saved. */
    record Rejected(List<FieldError> errors) implements Result {}
  }

  /** A contract and a form that can be filled in for it; empty if either cannot be seen. */
  public record Blank(ContractHead contract, FormSchema schema) {}

  /** The form of that number for that contract, if both exist for this context. */
  public Optional<Blank> blank(ContractId contract, String no) {
    return read(
        () ->
            contracts
                .head(contract)
                .flatMap(head -> filings.schema(no).map(schema -> new Blank(head, schema))));
  }

  /**
   * Hands in a new form.
   *
   * @throws jp.junshu.server.gate.AccessRefused if the gate refuses; nothing is saved
   * @throws jp.junshu.server.gate.AlreadyDone if this key was used before
   */
  public Result file(PersonActor filer, Blank blank, RawContent raw, ActKey key) {
    return handing.file(catalog.get(blank.schema().no()), filer, blank.contract(), raw, key);
  }

  /** What would be wrong if it were handed in now; nothing is saved and the gate is not asked. */
  public List<FieldError> tryOut(PersonActor filer, Blank blank, RawContent raw) {
    return handing.errors(catalog.get(blank.schema().no()), filer, blank.contract(), raw);
  }

  /**
   * Hands in several of one form, all of them or none.
   *
   * @param keys one a content
   * @param also done in the same transaction, after the last
   * @return errors of the first content that has any; empty if all are filed
   * @throws jp.junshu.server.gate.AccessRefused if the gate refuses one; nothing is saved
   */
  public List<FieldError> fileAll(
      PersonActor filer,
      Blank blank,
      List<RawContent> contents,
      List<ActKey> keys,
      Consumer<PersonActor> also) {
    return handing.fileAll(
        catalog.get(blank.schema().no()), filer, blank.contract(), contents, keys, also);
  }

  /** Hands in again what was sent back. */
  public Result again(PersonActor filer, FilingView view, RawContent raw, ActKey key) {
    return handing.again(catalog.get(view.schema().no()), filer, view, raw, key);
  }

  /** The filing, if it can be seen. */
  public Optional<FilingView> find(FilingId id) {
    return read(() -> filings.find(id));
  }

  /** The filing whose content was erased, if it could be seen before. */
  public Optional<ErasedFiling> erased(FilingId id) {
    return read(() -> erased.find(id));
  }

  /**
   * What speaks for and against a favourable decision now, the failing ones first; of this person
   * too, if it is theirs to decide.
   */
  public List<Check> beforeDeciding(PersonActor actor, FilingView view) {
    boolean decides = turn(actor, view).filter(view::deciding).isPresent();
    return read(
        () ->
            (decides ? checks.beforeDeciding(view, actor) : checks.beforeDeciding(view))
                .sorted(Comparator.comparing(Check::holds))
                .toList());
  }

  /** The step the person may take now: theirs by role or as a deputy, and not their own work. */
  public Optional<FilingView.Step> turn(PersonActor actor, FilingView view) {
    return view.waiting().stream()
        .filter(step -> !step.external() && !view.filed().by().equals(actor.person()))
        .filter(step -> substitution.takes(actor, view, step) && !own.touched(actor, view))
        .findFirst();
  }

  /** What was decided in the place of this person, who was absent and has not read it (後閲). */
  public List<FilingView.Step> unread(PersonActor actor, FilingView view) {
    return view.steps().stream()
        .filter(step -> step.done().filter(done -> done.waitsFor(actor.person())).isPresent())
        .filter(step -> read(() -> inPerson(actor, view, step)))
        .toList();
  }

  private boolean inPerson(PersonActor actor, FilingView view, FilingView.Step step) {
    return contracts.inPerson(actor, step.role(), view.contract().id(), clock.instant());
  }

  /**
   * Takes the current step.
   *
   * @param seen {@link FilingView#seen} on the page
   * @throws FilingMoved if somebody else was first
   * @throws jp.junshu.core.form.ContentMoved if the content or what is attached changed since
   */
  public void take(
      PersonActor actor,
      FilingView view,
      int position,
      Outcome outcome,
      Hash seen,
      String opinion,
      ActKey key) {
    var step =
        view.steps().stream()
            .filter(s -> s.position() == position)
            .filter(s -> s.act().outcomes().contains(outcome))
            .findFirst()
            .orElseThrow(() -> new FilingMoved(view.filed().id()));
    deciding.take(actor, StepTaking.alone(view, step, outcome, seen, opinion), key);
  }

  /** Takes the step in favour, as one of several on one page; see {@link BulkDesk}. */
  void takeAmongMany(PersonActor actor, FilingView view, int position, Hash seen, ActKey key) {
    var step =
        view.steps().stream()
            .filter(s -> s.position() == position)
            .findFirst()
            .orElseThrow(() -> new FilingMoved(view.filed().id()));
    var outcome = step.act().outcomes().getFirst();
    deciding.take(actor, new StepTaking(view, step, outcome, seen, "", true), key);
  }

  /** Keeps that the absent one read a deputy's decision. */
  public void readAfter(PersonActor actor, FilingView view, FilingView.Step step, ActKey key) {
    reading.readAfter(actor, view, step, key);
  }

  /** What was decided and this person is still to read (供覧). */
  public List<FilingView.Step> circulating(PersonActor actor, FilingView view) {
    return view.circulating().stream()
        .filter(step -> read(() -> inPerson(actor, view, step)))
        .toList();
  }

  /** Keeps that somebody read what was decided. */
  public void circulated(PersonActor actor, FilingView view, FilingView.Step step, ActKey key) {
    reading.circulated(actor, view, step, key);
  }

  /** Takes back what is not yet decided. */
  public void withdraw(PersonActor actor, FilingView view, ActKey key) {
    takingBack.withdraw(actor, view, key);
  }

  /** Takes back what is not yet decided, to correct it and file it again (引戻し). */
  public void takeBack(PersonActor actor, FilingView view, ActKey key) {
    takingBack.takeBack(actor, view, key);
  }

  /** Gives up what the ward itself filed, for a reason that stays (廃案). */
  public void abandon(PersonActor actor, FilingView view, String reason, ActKey key) {
    takingBack.abandon(actor, view, reason, key);
  }

  /** Who will see it if this side files it: the acts and roles of its route, in order. */
  public List<RouteStep> route(FormSchema schema, PersonActor filer, ContractId contract) {
    return read(
        () ->
            routes.route(schema, filer.side()).stream()
                .map(
                    step ->
                        new RouteStep(
                            step.act(),
                            step.role(),
                            step.delegated(),
                            contracts.holderNames(step.role(), contract, clock.instant())))
                .toList());
  }

  /** A step of a route before anything was filed. */
  public record RouteStep(StepAct act, Role role, boolean delegated, List<String> holders) {}

  /** Whether that state lets the filer's side take it back. */
  public static boolean withdrawable(FilingView view) {
    boolean ends =
        view.schema().kind() == Kind.APPLICATION || view.schema().kind() == Kind.AGREEMENT;
    return ends
        && List.of(Life.State.FILED, Life.State.PROPOSED, Life.State.TAKEN_BACK)
            .contains(view.state());
  }

  /** Whether that state lets the ward give up what it filed itself. */
  public static boolean abandonable(FilingView view) {
    boolean draft =
        List.of(Kind.APPLICATION, Kind.AGREEMENT, Kind.NOTICE).contains(view.schema().kind());
    return draft
        && view.filed().side() == Side.WARD
        && (view.state().waits() || view.state().back());
  }

  private <T> T read(Supplier<T> work) {
    return Objects.requireNonNull(inside.execute(_ -> work.get()));
  }
}
