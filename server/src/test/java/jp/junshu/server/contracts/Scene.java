package jp.junshu.server.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A contract with people on both sides, as tests need one, made through the services that real acts
 * use.
 */
public final class Scene {

  public static final OrganizationId WARD = OrganizationId.random();

  private final ApplicationContext context;
  private final ContractId contract = ContractId.random();
  private final OrganizationId contractor;
  private final SectionId section;

  public Scene(ApplicationContext context) {
    this(context, OrganizationId.random(), SectionId.random());
  }

  /** A contract of that section with that contractor. */
  public Scene(ApplicationContext context, OrganizationId contractor, SectionId section) {
    this.context = context;
    this.contractor = contractor;
    this.section = section;
    inTransaction(
        ward(),
        () -> {
          contracts().register(ward(), contract());
          decideScope();
          return contract;
        });
  }

  private void decideScope() {
    var scopes = context.getBean(ScopeRepository.class);
    var at = Instant.parse("2026-03-16T00:00:00Z");
    for (var section : SectionScope.CHOICES) {
      var drafted =
          new SectionScope(
              section,
              section.equals("4.1"),
              "この仕事を含まない契約のため",
              PersonId.random(),
              Optional.empty(),
              Optional.empty());
      scopes.draft(contract().head(), drafted, at);
    }
    scopes.decide(contract, PersonId.random(), at);
  }

  private Contract contract() {
    var head =
        new ContractHead(
            contract,
            contractor,
            section,
            "令和8年度 臨時給付金支給事務処理業務委託",
            "見給契第" + contract.value().toString().substring(0, 8) + "号",
            2026,
            "株式会社みなと事務センター",
            "見本区見本町三丁目4番5号",
            "見本区",
            "生活福祉部 給付金担当課");
    return Contract.prepared(head, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
  }

  /** A firm that is registered, so that people can be registered for it. */
  public static OrganizationId firm(ApplicationContext context) {
    var details = new OrganizationDetails("株式会社みなと事務センター", "見本町1番1号", "", Optional.empty());
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var nobody = new SystemActor(SystemActor.Reason.STARTUP);
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "TEST"),
        () ->
            Objects.requireNonNull(
                template.execute(
                    _ ->
                        context
                            .getBean(Organizations.class)
                            .register(nobody, Side.CONTRACTOR, details))));
  }

  public ContractId id() {
    return contract;
  }

  public OrganizationId contractor() {
    return contractor;
  }

  /** Somebody of the ward without a post, for setting the scene. */
  public static PersonActor ward() {
    return new PersonActor(PersonId.random(), WARD, Side.WARD);
  }

  /** A person with a role on the contract. */
  public record Somebody(PersonActor actor, AssignmentId assignment) {}

  public Somebody has(Role role, String family, String given) {
    return has(role, false, family, given);
  }

  public Somebody has(Role role, boolean deputy, String family, String given) {
    var organization = role.side() == Side.WARD ? WARD : contractor;
    var actor = new PersonActor(PersonId.random(), organization, role.side());
    return has(actor, role, deputy, family, given);
  }

  /** Somebody who is registered already takes a role. */
  public Somebody has(PersonActor actor, Role role, boolean deputy, String family, String given) {
    return has(actor, role, deputy, family, given, Engagement.staff("株式会社みなと事務センター"));
  }

  /** A worker who is employed and directed by others. */
  public Somebody has(Engagement engagement, String family, String given) {
    var actor = new PersonActor(PersonId.random(), contractor, Side.CONTRACTOR);
    return has(actor, Role.WORKER, false, family, given, engagement);
  }

  /** Somebody who is registered already works, employed and directed by others. */
  public Somebody has(PersonActor actor, Engagement engagement, String family, String given) {
    return has(actor, Role.WORKER, false, family, given, engagement);
  }

  private Somebody has(
      PersonActor actor,
      Role role,
      boolean deputy,
      String family,
      String given,
      Engagement engagement) {
    var assignment =
        new Assignment(
            AssignmentId.random(),
            contract,
            actor.person(),
            actor.organization(),
            role,
            deputy,
            role.side() == Side.WARD ? "給付金" : "みなと",
            role.name(),
            family,
            given,
            "テスト",
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            role.side() == Side.WARD ? Optional.empty() : Optional.of(engagement));
    inTransaction(
        ward(),
        () -> {
          contracts().assign(ward(), assignment);
          return assignment;
        });
    return new Somebody(actor, assignment.id());
  }

  /** Somebody is away for a month from now. */
  public AbsenceId away(Somebody who) {
    var now = context.getBean(BusinessClock.class).instant();
    return away(who, now.minusSeconds(60), now.plus(Duration.ofDays(30)));
  }

  /** Somebody entered that they are away, then. */
  public AbsenceId away(Somebody who, Instant from, Instant until) {
    var entry =
        new Absences.Entry(
            who.actor().person(),
            who.actor().organization(),
            AbsenceReason.PLANNED,
            from,
            until,
            false);
    return inTransaction(
        who.actor(), () -> context.getBean(Absences.class).enter(who.actor(), entry));
  }

  /** Makes pledge and acknowledgement in the person's own name. */
  public void accepts(Somebody person) {
    pledges(person);
    acknowledges(person);
  }

  /** Acknowledges the edition in force. */
  public void acknowledges(Somebody person) {
    file(person.actor(), "F29", acknowledgement(context));
  }

  /** What is written to acknowledge the edition in force. */
  public static Map<String, String> acknowledgement(ApplicationContext context) {
    return Map.of(
        "edition", new PublishedRules(context).inForce().id().toString(),
        "read", "true",
        "explainedOn", "R8.3.10",
        "explainedBy", "青木 里奈");
  }

  public void pledges(Somebody person) {
    file(
        person.actor(),
        "F01",
        Map.of(
            "keepsSecret", "true",
            "survivesTermination", "true",
            "knowsWhistleBlowingIsFree", "true"));
  }

  /** Files a form and expects it to be taken. */
  public FilingId file(PersonActor actor, String no, Map<String, String> typed) {
    return switch (tryToFile(actor, no, typed)) {
      case FormDesk.Result.Accepted(var id) -> id;
      case FormDesk.Result.Rejected(var errors) -> throw new AssertionError(errors.toString());
    };
  }

  public FormDesk.Result tryToFile(PersonActor actor, String no, Map<String, String> typed) {
    var raw = new RawContent(lists(typed));
    return as(
        actor,
        () -> {
          var blank = desk().blank(contract, no).orElseThrow();
          return desk().file(actor, blank, raw, ActKey.random());
        });
  }

  /** What is wrong with what was typed: field and code. */
  public List<String> errors(Somebody who, String no, Map<String, String> typed) {
    return switch (tryToFile(who.actor(), no, typed)) {
      case FormDesk.Result.Rejected(var errors) ->
          errors.stream().map(error -> error.field() + " " + error.code()).toList();
      case FormDesk.Result.Accepted(var id) -> throw new AssertionError("taken as " + id);
    };
  }

  /** A filing as a person sees it. */
  public FilingView view(Somebody who, FilingId id) {
    return as(who.actor(), () -> desk().find(id)).orElseThrow();
  }

  /** Takes the step whose turn it is. */
  public void takes(Somebody who, FilingId id, Outcome outcome) {
    var view = view(who, id);
    int step = view.current().orElseThrow().position();
    var seen = view.filed().digest();
    as(
        who.actor(),
        () -> {
          desk().take(who.actor(), view, step, outcome, seen, "", ActKey.random());
          return outcome;
        });
  }

  /** The ward's manager lets the work begin. */
  public void opens(Somebody manager) {
    as(
        manager.actor(),
        () -> {
          var key = ActKey.random();
          context.getBean(WorkDesk.class).open(manager.actor(), contract, key);
          return key;
        });
  }

  /** Today on the system's clock. */
  public LocalDate today() {
    return context.getBean(BusinessClock.class).today();
  }

  /** A day from today on, as people type it. */
  public String day(int days) {
    return "%tY/%<tm/%<td".formatted(today().plusDays(days));
  }

  private static Map<String, List<String>> lists(Map<String, String> typed) {
    return typed.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue().split("\\|"))));
  }

  /** Works in the context of a person's request. */
  public static <T> T as(ApplicationContext context, PersonActor actor, Supplier<T> work) {
    var party = actor.side() == Side.WARD ? Party.WARD : Party.CONTRACTOR;
    return TenantContext.call(
        new TenantContext(party, Set.of(actor.organization()), "TEST"), work::get);
  }

  public <T> T as(PersonActor actor, Supplier<T> work) {
    return as(context, actor, work);
  }

  /** Works in one transaction of the person's context. */
  public <T> T inTransaction(PersonActor actor, Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return as(context, actor, () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }

  public FormDesk desk() {
    return context.getBean(FormDesk.class);
  }

  public Contracts contracts() {
    return context.getBean(Contracts.class);
  }
}
