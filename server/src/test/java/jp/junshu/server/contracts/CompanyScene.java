package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.CompanyAct.Ground;
import jp.junshu.server.contracts.CompanyTurn.Kind;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.ActingContext;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.Section;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * A ward, and in each test an old company with two contracts, a new one, and a third beside them.
 */
@TestPropertySource(properties = "junshu.test=companies")
@SuppressWarnings("NullAway.Init") // what happens before everything fills them
abstract class CompanyScene extends PlanScene {

  @Autowired CompanyDesk desk;
  @Autowired Companies companies;
  @Autowired Organizations organizations;
  @Autowired ActingContext acting;
  @Autowired StoryClock clock;
  @Autowired WebApplicationContext web;

  OrganizationId old;
  OrganizationId successor;
  OrganizationId third;
  ContractId first;
  ContractId secondContract;
  ContractId foreign;
  PersonActor worker;
  LocalDate day;

  @BeforeEach
  void threeCompanies() {
    old = town.organization(Side.CONTRACTOR, "有限会社ふるかわ" + serial);
    successor = town.organization(Side.CONTRACTOR, "株式会社あらた" + serial);
    third = town.organization(Side.CONTRACTOR, "株式会社よそ" + serial);
    first = with(old, "見古契第%d号".formatted(serial));
    secondContract = with(old, "見古次契第%d号".formatted(serial));
    foreign = with(third, "見他契第%d号".formatted(serial));
    worker = of(old, "古田", "furuta");
    place(first, worker, Role.ENGAGEMENT_MANAGER);
    place(secondContract, worker, Role.ENGAGEMENT_MANAGER);
    day = clock.today().plusDays(1);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  PersonActor of(OrganizationId company, String family, String account) {
    var person = town.person(company, family, "一", account + serial);
    return new PersonActor(person, company, Side.CONTRACTOR);
  }

  ContractId with(OrganizationId company, String number) {
    var organization = town.acting(() -> organizations.find(company)).orElseThrow();
    var today = clock.today();
    var named = new Section(section, town.acting(() -> posts.sectionName(section, today)));
    return as(
        clerk,
        () ->
            registration.register(
                clerk,
                new Registration.NewContract(
                    "給付金業務委託",
                    number,
                    organization,
                    named,
                    today,
                    LocalDate.of(2029, 3, 31),
                    Optional.empty()),
                ActKey.random()));
  }

  AssignmentId place(ContractId on, PersonActor who, Role role) {
    var place =
        new Assignment(
            AssignmentId.random(),
            on,
            who.person(),
            who.organization(),
            role,
            false,
            "会社",
            role.name(),
            "古田",
            "一",
            "フルタ ハジメ",
            Town.SINCE,
            Optional.empty(),
            Optional.of(Engagement.staff("会社")));
    return in(
        clerk,
        () -> {
          contracts.assign(clerk, place);
          return place.id();
        });
  }

  CompanyAct act(Kind kind, LocalDate from) {
    return new CompanyAct(
        CompanyActId.random(),
        old,
        kind,
        from,
        kind == Kind.RENAMED ? "株式会社ふるかわ新" : "",
        kind == Kind.RENAMED ? "見本町9番9号" : "",
        kind == Kind.MERGED ? Optional.of(successor) : Optional.empty(),
        kind.closes() ? "弁護士 片山 誠" : "",
        Ground.REGISTER,
        clock.today(),
        "第12号",
        clerk.person(),
        Optional.empty(),
        Optional.empty());
  }

  void draft(CompanyAct act) {
    as(
        clerk,
        () -> {
          desk.draft(clerk, act, ActKey.random());
          return act;
        });
  }

  boolean confirms(PersonActor who, CompanyAct seen) {
    return as(who, () -> desk.confirm(who, seen.organization(), seen.digest(), ActKey.random()));
  }

  CompanyAct recorded(CompanyAct act) {
    draft(act);
    Assertions.assertThat(confirms(head, act)).isTrue();
    return act;
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(BusinessClock.JST).toInstant();
  }

  /** In the very context in which this person's requests run now. */
  <T> T seenBy(PersonActor who, Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        acting.of(who), () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }

  List<ContractId> contractsSeenBy(PersonActor who) {
    return seenBy(who, () -> contracts.all()).stream().map(each -> each.head().id()).toList();
  }

  MvcTestResult get(PersonActor who, String page) {
    var browser = MockMvcTester.from(web);
    return TenantContext.call(
        acting.of(who),
        () -> {
          signedIn(who);
          return browser.get().uri(page).exchange();
        });
  }

  static List<String> missing(Supplier<?> deed) {
    var refused = Assertions.catchThrowableOfType(AccessRefused.class, deed::get);
    return refused == null
        ? List.of()
        : refused.decision().missing().stream().map(Missing::code).toList();
  }
}
