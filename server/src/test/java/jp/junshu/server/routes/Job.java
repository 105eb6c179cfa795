package jp.junshu.server.routes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.assets.TakeoutDesk;
import jp.junshu.server.attachments.AttachingDesk;
import jp.junshu.server.attachments.SampleFiles;
import jp.junshu.server.blanks.BlankDesk;
import jp.junshu.server.blanks.EntryDesk;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ClauseDesk;
import jp.junshu.server.contracts.Consents;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.ScopeDesk;
import jp.junshu.server.contracts.SectionScope;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.ledger.Receipts;
import jp.junshu.server.pledges.LeaverAsked;
import jp.junshu.server.pledges.LeaverRequests;
import jp.junshu.server.pledges.LinkDesk;
import jp.junshu.server.pledges.LinkPurpose;
import jp.junshu.server.pledges.NameDesk;
import jp.junshu.server.pledges.PaperKind;
import jp.junshu.server.pledges.PersonSheet;
import jp.junshu.server.pledges.SheetDesk;
import jp.junshu.server.pledges.SignedDesk;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import org.springframework.context.ApplicationContext;

/** One contract with every role filled by the cast and accepted in person. */
public final class Job {

  private static final List<Cast> ROLES =
      List.of(Cast.WORKER, Cast.MANAGER, Cast.CLERK, Cast.DECIDER);

  private final ApplicationContext context;
  private final Ensemble cast;
  private final Scene scene;
  private final Map<Role, Somebody> people = new EnumMap<>(Role.class);
  private final Somebody deputy;
  private final boolean sworn;

  Job(ApplicationContext context, Ensemble cast) {
    this(context, cast, true);
  }

  Job(ApplicationContext context, Ensemble cast, boolean sworn) {
    this.context = context;
    this.cast = cast;
    this.sworn = sworn;
    this.scene = new Scene(context, contractor(cast).organization(), cast.section());
    for (var who : ROLES) {
      var role = who.role();
      people.put(role, scene.has(cast.actor(who), role, false, who.family(), who.given()));
    }
    var custodian =
        new PersonActor(PersonId.random(), contractor(cast).organization(), Side.CONTRACTOR);
    var custody = Role.INFORMATION_CUSTODIAN;
    people.put(custody, scene.has(custodian, custody, false, "野口", "彩"));
    var stand =
        new PersonActor(PersonId.random(), cast.actor(Cast.CLERK).organization(), Side.WARD);
    deputy = scene.has(stand, Role.SECURITY_MANAGER, true, "大槻", "修");
    people.values().stream()
        .filter(person -> sworn && person.actor().side() == Side.CONTRACTOR)
        .forEach(scene::accepts);
    cast.guests().ifPresent(guests -> guests.join(this));
  }

  /** Whether its people have pledged. */
  boolean sworn() {
    return sworn;
  }

  private static PersonActor contractor(Ensemble cast) {
    return cast.actor(Cast.WORKER);
  }

  public Scene scene() {
    return scene;
  }

  public Somebody of(Role role) {
    return Objects.requireNonNull(people.get(role));
  }

  /** The pledge that its worker made. */
  FilingId pledge() {
    var worker = of(Role.WORKER).actor();
    var filings = context.getBean(Filings.class);
    return scene
        .inTransaction(worker, () -> filings.ofContracts(List.of(scene.id()), "F01"))
        .stream()
        .map(FilingView::filed)
        .filter(filed -> filed.by().equals(worker.person()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A subcontractor with consent. */
  TierId tier() {
    return tier("中野コールサービス株式会社" + scene.id().toString().substring(0, 4));
  }

  /** That subcontractor with consent. */
  TierId tier(String firm) {
    return new Consents(
            scene, of(Role.ENGAGEMENT_MANAGER), of(Role.CLERK), of(Role.SECURITY_MANAGER))
        .to(firm, Optional.empty());
  }

  Job opened() {
    var decider = cast.actor(Cast.DECIDER);
    scene.as(
        decider,
        () -> {
          context.getBean(WorkDesk.class).open(decider, scene.id(), ActKey.random());
          return this;
        });
    cast.guests().ifPresent(guests -> guests.joinOpened(this));
    return this;
  }

  /** Its clerk drafts the scope again, and it waits for a decision. */
  ContractId drafted() {
    var clerk = cast.actor(Cast.CLERK);
    var choices =
        SectionScope.CHOICES.stream().map(s -> new ScopeDesk.Choice(s, false, "含まない。")).toList();
    return scene.as(
        clerk,
        () -> {
          context.getBean(ScopeDesk.class).draft(clerk, scene.id(), choices, ActKey.random());
          return scene.id();
        });
  }

  /** Its clerk drafts how a clause runs, and it waits for a decision. */
  ContractId clausesDrafted() {
    var clerk = cast.actor(Cast.CLERK);
    var wish = new ClauseDesk.Wish(ClauseId.of("2.5"), true, Strength.WARN, "持ち出しの少ない契約のため");
    return scene.as(
        clerk,
        () -> {
          context.getBean(ClauseDesk.class).draft(clerk, scene.id(), wish, ActKey.random());
          return scene.id();
        });
  }

  FilingView view(FilingId id) {
    return scene.as(cast.actor(Cast.CLERK), () -> scene.desk().find(id).orElseThrow());
  }

  /** Waits until its receipt stands under a checkpoint. */
  FilingId sealed(FilingId id) {
    var receipts = context.getBean(Receipts.class);
    var entry = view(id).entry();
    for (int tries = 0; tries < 200; tries++) {
      var found = scene.inTransaction(cast.actor(Cast.CLERK), () -> receipts.of(entry));
      if (found.filter(receipt -> !receipt.proof().isEmpty()).isPresent()) {
        return id;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("no receipt after 20 seconds");
  }

  FilingId passed(FilingId id) {
    return takes(of(Role.CLERK), id, 1, Outcome.PASSED);
  }

  FilingId sentBack(FilingId id) {
    return takes(of(Role.CLERK), id, 1, Outcome.SENT_BACK);
  }

  /** Its worker added a file to it. */
  public FilingId withFile(FilingId id) {
    var worker = of(Role.WORKER).actor();
    var view = view(id);
    return scene.as(
        worker,
        () -> {
          var desk = context.getBean(AttachingDesk.class);
          desk.attach(
              worker, view, SampleFiles.checked("経路.pdf", SampleFiles.PDF), ActKey.random());
          return id;
        });
  }

  FilingId granted(FilingId id) {
    return takes(of(Role.SECURITY_MANAGER), id, 2, Outcome.GRANTED);
  }

  /** Its manager entered an absence. */
  AbsenceId away() {
    return scene.away(of(Role.ENGAGEMENT_MANAGER));
  }

  /** The number of a blank sheet of F10 that its manager issued. */
  int blank() {
    var manager = of(Role.ENGAGEMENT_MANAGER).actor();
    var desk = context.getBean(BlankDesk.class);
    return scene.as(
        manager,
        () -> {
          var form = desk.forms(manager, scene.id()).stream().filter(f -> f.no().equals("F10"));
          return desk.issue(manager, scene.id(), form.findFirst().orElseThrow(), 1, ActKey.random())
              .first();
        });
  }

  /** The number of such a sheet that its manager entered, for somebody else to compare. */
  int entered() {
    int serial = blank();
    var manager = of(Role.ENGAGEMENT_MANAGER).actor();
    var desk = context.getBean(EntryDesk.class);
    return scene.as(
        manager,
        () -> {
          var batch = desk.batch(scene.id(), "F10", serial).orElseThrow();
          var scan = SampleFiles.checked("F10.pdf", SampleFiles.PDF);
          var written = context.getBean(BusinessClock.class).instant();
          desk.enter(manager, batch, serial, report(), written, "作業者 髙橋", scan, ActKey.random());
          return serial;
        });
  }

  /** The scan of a sheet that was entered. */
  AttachmentId scanOf(int serial) {
    var manager = of(Role.ENGAGEMENT_MANAGER).actor();
    var desk = context.getBean(EntryDesk.class);
    return scene.as(
        manager, () -> desk.find(manager, scene.id(), "F10", serial).orElseThrow().scan().id());
  }

  /** What F10 says, as it is typed. */
  private RawContent report() {
    var worker = of(Role.WORKER).assignment().toString();
    return new RawContent(
        Map.of(
            "from", List.of(scene.day(0)),
            "until", List.of(scene.day(0)),
            "planned", List.of("申請書の受付と入力"),
            "actual", List.of("停電のため手で受け付けた。12件"),
            "workers", List.of(worker),
            "nextPlan", List.of("入力の続き"),
            "incidents", List.of("NONE")));
  }

  /** Somebody else in that role, who has no session. */
  AssignmentId another(Role role) {
    var organization = of(role).actor().organization();
    var actor = new PersonActor(PersonId.random(), organization, role.side());
    return scene.has(actor, role, false, "小林", "望").assignment();
  }

  /** A list of people that its manager brought along and nobody confirmed yet. */
  ImportId broughtAlong() {
    var manager = of(Role.ENGAGEMENT_MANAGER).actor();
    var file = "姓,セイ,名,メイ,役割,職名,従事の初日,従事の末日\n新,シン,人,ジン,作業者,,,".getBytes(StandardCharsets.UTF_8);
    var counter = context.getBean(SheetCounter.class);
    var words = context.getBean(Messages.class).in(Locale.JAPANESE);
    return scene.as(
        manager,
        () -> {
          var place = counter.place(manager, scene.id(), "people").orElseThrow();
          var id = counter.take(manager, place, "名簿.csv", file, words, ActKey.random());
          while (counter.find(manager, scene.id(), id).orElseThrow().batch().state().busy()) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
          }
          return id;
        });
  }

  /** Takes it out of the premises. */
  FilingId left(FilingId permit) {
    var worker = of(Role.WORKER).actor();
    return scene.as(
        worker,
        () -> {
          var door = context.getBean(TakeoutDesk.class);
          door.leave(worker, scene.id(), permit, ActKey.random());
          return permit;
        });
  }

  /** Its worker brings it back. */
  FilingId returned(FilingId permit) {
    var worker = of(Role.WORKER);
    return scene.as(
        worker.actor(),
        () -> {
          var door = context.getBean(TakeoutDesk.class);
          door.returned(worker.actor(), scene.id(), permit, worker.assignment(), ActKey.random());
          return permit;
        });
  }

  FilingId grantedByDeputy(FilingId id) {
    scene.away(of(Role.SECURITY_MANAGER));
    return takes(deputy, id, 2, Outcome.GRANTED);
  }

  private FilingId takes(Somebody who, FilingId id, int position, Outcome outcome) {
    var view = view(id);
    var seen = view.filed().digest();
    return scene.as(
        who.actor(),
        () -> {
          scene.desk().take(who.actor(), view, position, outcome, seen, "確かめた。", ActKey.random());
          return id;
        });
  }

  /** An address that its manager made for a helper who has no account. */
  LinkDesk.Made handed() {
    var manager = cast.actor(Cast.MANAGER);
    var place = place(scene.has(Role.WORKER, "応援", "太郎"));
    return scene.as(
        manager,
        () -> {
          var desk = context.getBean(LinkDesk.class);
          return desk.make(manager, place, LinkPurpose.PLEDGE, ActKey.random());
        });
  }

  Somebody helper() {
    return scene.has(Role.WORKER, "応援", "次郎");
  }

  private PersonSheet printed() {
    var manager = cast.actor(Cast.MANAGER);
    var place = place(helper());
    var desk = context.getBean(SheetDesk.class);
    return scene.as(
        manager, () -> desk.print(manager, place, PaperKind.PLEDGE, "ja", ActKey.random()));
  }

  /** A sheet that nobody signed yet. */
  int sheet() {
    return printed().serial();
  }

  /** A sheet that its custodian entered. */
  int signed() {
    var sheet = printed();
    var by = of(Role.INFORMATION_CUSTODIAN).actor();
    scene.as(
        by,
        () -> {
          var read = new SignedDesk.Read(sheet.printedAt(), "", Map.of());
          var scan = SampleFiles.checked("pledge.pdf", SampleFiles.PDF);
          context.getBean(SignedDesk.class).enter(by, sheet, read, scan, ActKey.random());
          return sheet;
        });
    return sheet.serial();
  }

  /** The scan of what was entered off that sheet. */
  AttachmentId seenOf(int serial) {
    var desk = context.getBean(SheetDesk.class);
    return scene
        .as(cast.actor(Cast.CLERK), () -> desk.find(scene.id(), serial))
        .flatMap(SheetDesk.Line::entry)
        .orElseThrow()
        .scan()
        .id();
  }

  /** The place of a helper who pledged, and left. */
  AssignmentId leaver() {
    return leaves(scene.has(Role.WORKER, "離任", "花子"));
  }

  /** The place of one who asked for a page of the contract after that. */
  AssignmentId leaverAsked() {
    var helper = scene.has(Role.WORKER, "離任", "太郎");
    var place = leaves(helper);
    var requests = context.getBean(LeaverRequests.class);
    requests.note(helper.actor(), scene.id(), LeaverAsked.Kind.PAGE);
    requests.keepNoted();
    return place;
  }

  /** The number of a list with a name that nobody knows. */
  long compared() {
    var clerk = cast.actor(Cast.CLERK);
    return scene.as(
        clerk,
        () ->
            context
                .getBean(NameDesk.class)
                .compare(
                    clerk, scene.id(), scene.today(), "入室簿", List.of("見知らぬ人"), ActKey.random()));
  }

  private AssignmentId leaves(Somebody helper) {
    var manager = cast.actor(Cast.MANAGER);
    scene.pledges(helper);
    scene.inTransaction(
        manager,
        () -> {
          var last = scene.today().minusDays(1);
          scene.contracts().end(manager, scene.id(), helper.assignment(), last);
          return last;
        });
    return helper.assignment();
  }

  private Assignment place(Somebody who) {
    return scene.inTransaction(
        who.actor(),
        () -> scene.contracts().roster(scene.id()).find(who.assignment()).orElseThrow());
  }
}
