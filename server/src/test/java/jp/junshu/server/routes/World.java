package jp.junshu.server.routes;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.api.ClientDesk;
import jp.junshu.server.api.Scope;
import jp.junshu.server.contracts.ClauseDesk;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.ScopeDesk;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.springframework.context.ApplicationContext;

/**
 * The things that the table of routes names, each made when it is first asked for. A new name is
 * one more case of {@link #make}.
 */
public final class World {

  private final ApplicationContext context;
  private final Ensemble cast;
  private final Newcomers newcomers;
  private final Emergencies emergencies;
  private final Texts texts;
  private final Map<String, Object> made = new HashMap<>();
  private final Optional<World> ward;

  public World(ApplicationContext context, Ensemble cast) {
    this(context, cast, Optional.empty());
  }

  /**
   * Things of contracts of that cast.
   *
   * @param ward whose things of the ward it shares, such as editions and posts
   */
  World(ApplicationContext context, Ensemble cast, Optional<World> ward) {
    this.context = context;
    this.cast = cast;
    this.ward = ward;
    this.newcomers = new Newcomers(context, cast);
    this.emergencies = new Emergencies(context, cast);
    this.texts = new Texts(context, cast);
  }

  /** What stands in a path or is typed for that name; {@code :text} stands for itself. */
  public String value(String name) {
    return name.startsWith(":") ? name.substring(1) : thing(name).toString();
  }

  /** Forgets what was used up; the job stays with its people, where it can. */
  void forget(boolean job) {
    ward.ifPresent(shared -> shared.forget(true));
    made.keySet().removeIf(name -> job || !List.of("job", "working").contains(name));
  }

  /** What is typed; {@code @F06} stands for that whole form. */
  Map<String, String> typed(Map<String, String> line) {
    var typed = new LinkedHashMap<String, String>();
    line.forEach(
        (name, value) -> {
          if (name.startsWith("@")) {
            typed.putAll(Contents.of(name.substring(1), this));
          } else {
            typed.put(name, value(value));
          }
        });
    return typed;
  }

  LocalDateTime now() {
    var clock = context.getBean(BusinessClock.class);
    return LocalDateTime.ofInstant(clock.instant(), BusinessClock.JST);
  }

  Map<String, String> acknowledgement() {
    return Scene.acknowledgement(context);
  }

  public Job working() {
    return (Job) thing("job");
  }

  private Object thing(String name) {
    if (ward.isPresent() && Owned.of(name) == Owned.WARD) {
      return ward.get().thing(name);
    }
    var known = made.get(name);
    if (known == null) {
      known = make(name);
      made.put(name, known);
    }
    return known;
  }

  private Object make(String name) {
    return switch (name) {
      case "job" -> new Job(context, cast).opened();
      case "working" -> working().scene().id();
      case "ready" -> new Job(context, cast).scene().id();
      case "drafted" -> new Job(context, cast).drafted();
      case "seen:drafted" -> scopeSeen((ContractId) thing("drafted"));
      case "clauses-drafted" -> new Job(context, cast).clausesDrafted();
      case "seen:clauses-drafted" -> clausesSeen((ContractId) thing("clauses-drafted"));
      case "worker" -> working().of(Role.WORKER).assignment();
      case "worker-person" -> working().of(Role.WORKER).actor().person();
      case "contractor" -> working().scene().contractor();
      case "tier" -> working().tier();
      case "asset" -> filed(Cast.CLERK, "F04");
      case "unsworn" -> new Job(context, cast, false).scene().id();
      case "pledge" -> working().pledge();
      case "sealed" -> working().sealed(working().pledge());
      case "application" -> filed(Cast.WORKER, "F06");
      case "reviewed" -> working().passed(filed(Cast.WORKER, "F06"));
      case "with-file" -> working().withFile(filed(Cast.WORKER, "F06"));
      case "file" -> working().view((FilingId) thing("with-file")).attached().getFirst().id();
      case "sent-back" -> working().sentBack(filed(Cast.WORKER, "F06"));
      case "granted" -> working().granted(working().passed(filed(Cast.WORKER, "F06")));
      case "left" -> working().left((FilingId) thing("granted"));
      case "back-late" -> backLate();
      case "later" -> now().plusMinutes(1).toLocalTime().toString();
      case "deputised" -> working().grantedByDeputy(working().passed(filed(Cast.WORKER, "F06")));
      case "absence" -> working().away();
      case "post-absence" -> postAbsence();
      case "plan", "planned" -> newcomers.plan();
      case "envelope" -> emergencies.envelope();
      case "emergency" -> emergencies.opening();
      case "plan-line" -> newcomers.plan((PlanId) thing("plan")).lines().getFirst().id();
      case "seen:planned" -> newcomers.seen((PlanId) thing("planned"));
      case "blank" -> working().blank();
      case "entered" -> working().entered();
      case "scan" -> working().scanOf((Integer) thing("entered"));
      case "clerk" -> working().another(Role.CLERK);
      case "waits-for-absent" -> waitsForAbsent();
      case "seen:waits-for-absent" -> seen("waits-for-absent");
      case "seen:application" -> seen("application");
      case "seen:reviewed" -> seen("reviewed");
      case "pick:reviewed" -> value("reviewed") + ".2." + seen("reviewed").hex();
      case "section" -> cast.section();
      case "ward" -> cast.administrator().organization();
      case "firm" -> newcomers.firm();
      case "person" -> newcomers.person();
      case "member" -> newcomers.member();
      case "post" -> newcomers.post((PersonId) thing("person"));
      case "token" -> cast.once(newcomers.member()).substring("/once/".length());
      case "rules" -> texts.rules();
      case "draft" -> texts.draft();
      case "edition" -> texts.edition();
      case "question" -> texts.question((EditionId) thing("draft"));
      case "asked" -> texts.asked();
      case "quizzed" -> texts.quizzed();
      case "seen:own" -> texts.inForceText();
      case "seen:quizzed" -> texts.questionsInUse((EditionId) thing("quizzed"));
      case "corrected" -> texts.corrected((EditionId) thing("asked"));
      case "seen:corrected" -> texts.questionsSeen((EditionId) thing("corrected"));
      case "import" -> working().broughtAlong();
      case "client" -> client();
      case "helper" -> working().helper().assignment();
      case "sheet" -> working().sheet();
      case "signed", "signed-too" -> working().signed();
      case "seen:signed" -> working().seenOf((Integer) thing("signed"));
      case "seen:signed-too" -> working().seenOf((Integer) thing("signed-too"));
      case "leaver" -> working().leaver();
      case "compared" -> working().compared();
      case "leaver-asked" -> working().leaverAsked();
      case "pledge-token" -> working().handed().path().substring("/pledge/".length());
      case "pledge-link" -> working().handed().link().id();
      case "own-draft" -> filed(Cast.CLERK, "F34");
      case "sign-in" -> cast.anotherSignIn(Cast.WORKER);
      case "passkey" -> newcomers.passkey();
      case "alarm" -> newcomers.alarm();
      case "unique" -> "n" + UUID.randomUUID().toString().substring(0, 8);
      default -> throw new IllegalArgumentException("World makes no " + name);
    };
  }

  /** A take-out that came back a minute after its permit's time; the story moves on for it. */
  private FilingId backLate() {
    var content = new HashMap<>(Contents.of("F06", this));
    content.put("returns.date", now().toLocalDate().toString());
    content.put("returns.time", now().plusMinutes(1).toLocalTime().toString());
    var permit = working().scene().file(cast.actor(Cast.WORKER), "F06", content);
    working().left(working().granted(working().passed(permit)));
    var late = now().plusMinutes(2).atZone(BusinessClock.JST).toInstant();
    context.getBean(StoryClock.class).moveTo(late);
    return working().returned(permit);
  }

  /** An absence of whoever holds the new post. */
  private AbsenceId postAbsence() {
    var person = (PersonId) thing("person");
    var now = context.getBean(BusinessClock.class).instant();
    var organization = cast.administrator().organization();
    var entry =
        new Absences.Entry(
            person, organization, AbsenceReason.PLANNED, now, now.plusSeconds(3600), false);
    return cast.inWard(() -> context.getBean(Absences.class).enter(cast.administrator(), entry));
  }

  /** An application that waits for the clerk of a contract of its own, who is away. */
  private FilingId waitsForAbsent() {
    var job = new Job(context, cast).opened();
    var id = job.scene().file(cast.actor(Cast.MANAGER), "F34", Contents.of("F34", this));
    job.scene().away(job.of(Role.CLERK));
    return id;
  }

  /** A client that the manager let in. */
  private ClientId client() {
    var manager = cast.actor(Cast.MANAGER);
    var contract = working().scene().id();
    var desk = context.getBean(ClientDesk.class);
    var wanted = new ClientDesk.NewClient("勤怠システム", List.of(Scope.FILINGS_READ), 30);
    return working()
        .scene()
        .as(
            manager,
            () -> {
              desk.make(manager, contract, wanted, ActKey.random());
              return desk.of(contract).getFirst().id();
            });
  }

  private Hash scopeSeen(ContractId contract) {
    var contracts = context.getBean(Contracts.class);
    return cast.inWard(() -> ScopeDesk.digest(contracts.part(contract).orElseThrow().scopes()));
  }

  private Hash clausesSeen(ContractId contract) {
    var desk = context.getBean(ClauseDesk.class);
    return cast.inWard(() -> ClauseDesk.digest(desk.of(contract).drafts()));
  }

  private Hash seen(String filing) {
    return working().view((FilingId) thing(filing)).seen();
  }

  public FilingId filed(Cast who, String form) {
    return working().scene().file(cast.actor(who), form, Contents.of(form, this));
  }
}
