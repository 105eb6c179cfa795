package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.Plans;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.identity.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ward with two administrators; each test has sections, a head and a contract of its own. */
@ServerTest
@TestPropertySource(properties = "junshu.test=plans")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // what happens before everything fills them
abstract class PlanScene {

  static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  static final LocalDate EVE = DAY.minusDays(1);
  static final Instant LAST = OffsetDateTime.parse("2026-03-31T23:59:59+09:00").toInstant();
  static final Instant FIRST = OffsetDateTime.parse("2026-04-01T00:00:00+09:00").toInstant();

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired Plans plans;
  @Autowired PostDirectory posts;
  @Autowired ContractDirectory directory;
  @Autowired Contracts contracts;
  @Autowired Registration registration;
  @Autowired JdbcClient db;

  Town town;
  OrganizationId ward;
  PersonActor administrator;
  PersonActor second;
  PersonActor clerk;
  PersonId newcomer;
  SectionId section;
  SectionId other;
  PostId post;
  PersonActor head;
  ContractId contract;
  int serial;

  @BeforeAll
  void aWardWithTwoAdministrators() {
    town = new Town(context, port);
    ward = town.acting(() -> context.getBean(Organizations.class).ward().orElseThrow().id());
    administrator = actor(town.official(Role.ADMINISTRATOR, "石井", "誠", "ishii"));
    second = actor(town.official(Role.ADMINISTRATOR, "佐野", "恵", "sano"));
    clerk = actor(town.official(Role.CLERK, "青木", "里奈", "aoki"));
    newcomer = town.person(ward, "秋山", "文", "akiyama");
    town.organization(Side.CONTRACTOR, "株式会社みなと事務センター");
  }

  /** Each test has sections, a head and a contract of its own. */
  @BeforeEach
  void twoSectionsAndAContract() {
    serial++;
    section = town.section("福祉部 給付%d課".formatted(serial));
    other = town.section("福祉部 支援%d課".formatted(serial));
    post = town.post(section, Role.SECURITY_MANAGER, "課長");
    town.hold(town.post(section, Role.CLERK, "主任"), clerk.person(), 0, Town.SINCE);
    town.hold(town.post(other, Role.SECURITY_MANAGER, "支援課長"), second.person(), 0, Town.SINCE);
    head = actor(town.person(ward, "森下", "健一", "morishita" + serial));
    town.hold(post, head.person(), 0, Town.SINCE);
    contract = register("見給契第%d号".formatted(serial), section);
  }

  PersonActor actor(PersonId person) {
    return new PersonActor(person, ward, Side.WARD);
  }

  ContractId register(String number, SectionId of) {
    var contractor =
        town.acting(() -> context.getBean(Organizations.class).all()).stream()
            .filter(each -> each.side() == Side.CONTRACTOR)
            .findFirst()
            .orElseThrow();
    var named =
        new Section(of, town.acting(() -> posts.sectionName(of, LocalDate.of(2026, 3, 16))));
    return as(
        clerk,
        () ->
            registration.register(
                clerk,
                new Registration.NewContract(
                    "給付金業務委託",
                    number,
                    contractor,
                    named,
                    LocalDate.of(2026, 3, 16),
                    LocalDate.of(2027, 3, 31),
                    Optional.empty()),
                ActKey.random()));
  }

  <T> T as(PersonActor who, Supplier<T> work) {
    return Scene.as(context, who, work);
  }

  /** In one transaction, as whoever reads a page. */
  <T> T in(PersonActor who, Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return as(who, () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }

  PlanId draft(Change... changes) {
    return as(
        administrator,
        () -> {
          var id = plans.begin(administrator, DAY, "4月1日の異動");
          Stream.of(changes).forEach(change -> plans.write(administrator, id, change));
          return id;
        });
  }

  Plan plan(PlanId id) {
    return as(second, () -> plans.find(id)).orElseThrow();
  }

  void confirm(PlanId id) {
    var read = plan(id);
    as(
        second,
        () -> {
          plans.confirm(second, id, plans.digest(read));
          return id;
        });
  }

  Change handOver() {
    return new Change.HandOver(post, 0, Optional.of(head.person()), Optional.of(newcomer));
  }

  List<PersonId> heads(Instant at) {
    return in(clerk, () -> posts.holders(section, Role.SECURITY_MANAGER, at)).stream()
        .map(Holding::person)
        .toList();
  }

  boolean headsContract(PersonId who, Instant at) {
    return in(clerk, () -> directory.holding(actor(who), Role.SECURITY_MANAGER, contract, at))
        .isPresent();
  }

  SectionId sectionOn(ContractId id, LocalDate day) {
    return in(clerk, () -> contracts.find(id, day)).orElseThrow().head().section();
  }

  List<String> entries(PlanId id) {
    return town
        .acting(
            () ->
                db.sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list())
        .stream()
        .filter(entry -> entry.contains(id.toString()))
        .toList();
  }
}
