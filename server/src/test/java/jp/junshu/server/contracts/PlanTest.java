package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.PlanMoved;
import jp.junshu.server.identity.PlanProblem;
import jp.junshu.server.identity.Plans;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.identity.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A plan for 1 April is written by one, confirmed by another, and comes about by time alone: the
 * same question gets the old answer until 23:59:59 and the new one from 00:00.
 */
@ServerTest
@TestPropertySource(properties = "junshu.test=plans")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // what happens before everything fills them
class PlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final LocalDate EVE = DAY.minusDays(1);
  private static final Instant LAST = OffsetDateTime.parse("2026-03-31T23:59:59+09:00").toInstant();
  private static final Instant FIRST =
      OffsetDateTime.parse("2026-04-01T00:00:00+09:00").toInstant();

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Plans plans;
  @Autowired private PostDirectory posts;
  @Autowired private ContractDirectory directory;
  @Autowired private Contracts contracts;
  @Autowired private Registration registration;
  @Autowired private JdbcClient db;

  private Town town;
  private OrganizationId ward;
  private PersonActor administrator;
  private PersonActor second;
  private PersonActor clerk;
  private PersonId newcomer;
  private SectionId section;
  private SectionId other;
  private PostId post;
  private PersonActor head;
  private ContractId contract;
  private int serial;

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

  private PersonActor actor(PersonId person) {
    return new PersonActor(person, ward, Side.WARD);
  }

  private ContractId register(String number, SectionId of) {
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

  private <T> T as(PersonActor who, Supplier<T> work) {
    return Scene.as(context, who, work);
  }

  /** In one transaction, as whoever reads a page. */
  private <T> T in(PersonActor who, Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return as(who, () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }

  private PlanId draft(Change... changes) {
    return as(
        administrator,
        () -> {
          var id = plans.begin(administrator, DAY, "4月1日の異動");
          Stream.of(changes).forEach(change -> plans.write(administrator, id, change));
          return id;
        });
  }

  private Plan plan(PlanId id) {
    return as(second, () -> plans.find(id)).orElseThrow();
  }

  private void confirm(PlanId id) {
    var read = plan(id);
    as(
        second,
        () -> {
          plans.confirm(second, id, plans.digest(read));
          return id;
        });
  }

  private Change handOver() {
    return new Change.HandOver(post, 0, Optional.of(head.person()), Optional.of(newcomer));
  }

  private List<PersonId> heads(Instant at) {
    return in(clerk, () -> posts.holders(section, Role.SECURITY_MANAGER, at)).stream()
        .map(Holding::person)
        .toList();
  }

  private boolean headsContract(PersonId who, Instant at) {
    return in(clerk, () -> directory.holding(actor(who), Role.SECURITY_MANAGER, contract, at))
        .isPresent();
  }

  private SectionId sectionOn(ContractId id, LocalDate day) {
    return in(clerk, () -> contracts.find(id, day)).orElseThrow().head().section();
  }

  @Test
  @Tag("clause:5/prevent")
  void aPostPassesAtMidnightOnEveryContractWithNothingRunningThen() {
    confirm(draft(handOver()));
    assertThat(heads(LAST)).containsExactly(head.person());
    assertThat(heads(FIRST)).containsExactly(newcomer);
    assertThat(headsContract(head.person(), LAST)).isTrue();
    assertThat(headsContract(newcomer, LAST)).isFalse();
    assertThat(headsContract(head.person(), FIRST)).isFalse();
    assertThat(headsContract(newcomer, FIRST)).isTrue();
    assertThat(in(head, () -> directory.successor(head, Role.SECURITY_MANAGER, contract, FIRST)))
        .as("whoever held it is told who does")
        .isPresent();
  }

  @Test
  @Tag("clause:5/prove")
  void papersOfBeforeKeepTheNameOfTheSectionAndSealsOfAfterHaveTheNewOne() {
    confirm(draft(new Change.Rename(section, "福祉部 くらし給付課")));
    var name = "福祉部 給付%d課".formatted(serial);
    assertThat(in(head, () -> directory.head(contract, LAST)).orElseThrow().sectionName())
        .isEqualTo(name);
    assertThat(in(head, () -> directory.head(contract, FIRST)).orElseThrow().sectionName())
        .isEqualTo("福祉部 くらし給付課");
    assertThat(in(head, () -> directory.signature(head, contract, LAST)).unit())
        .isEqualTo("給付%d課".formatted(serial));
    assertThat(in(head, () -> directory.signature(head, contract, FIRST)).unit())
        .isEqualTo("くらし給付課");
  }

  @Test
  @Tag("clause:5/prevent")
  void aMergedSectionsContractsFollowAlsoThoseRegisteredAfterTheConfirmation() {
    confirm(draft(new Change.Merge(section, other)));
    var late = register("見給契第%d-2号".formatted(serial), section);
    for (var each : List.of(contract, late)) {
      assertThat(sectionOn(each, EVE)).isEqualTo(section);
      assertThat(sectionOn(each, DAY)).isEqualTo(other);
      var roster = in(clerk, () -> contracts.roster(each));
      assertThat(roster.holding(Role.SECURITY_MANAGER, LAST))
          .extracting(Assignment::person)
          .containsExactly(head.person());
      assertThat(roster.holding(Role.SECURITY_MANAGER, FIRST))
          .extracting(Assignment::person)
          .containsExactly(second.person());
    }
    assertThat(in(clerk, () -> posts.holders(section, Role.CLERK, FIRST))).isEmpty();
  }

  @Test
  void aSplitSectionsContractsGoWhereThePlanSaysEach() {
    var opened = new Change.Open(SectionId.random(), "福祉部 新%d課".formatted(serial));
    var made = new Change.Create(PostId.random(), opened.section(), Role.SECURITY_MANAGER, "新課長");
    var stays = register("見給契第%d-3号".formatted(serial), section);
    confirm(
        draft(
            opened,
            made,
            new Change.HandOver(made.post(), 0, Optional.empty(), Optional.of(newcomer)),
            new Change.Move(contract, opened.section())));
    assertThat(sectionOn(contract, DAY)).isEqualTo(opened.section());
    assertThat(sectionOn(stays, DAY)).isEqualTo(section);
    assertThat(headsContract(newcomer, FIRST)).isTrue();
    assertThat(headsContract(head.person(), FIRST)).isFalse();
  }

  @Test
  @Tag("clause:5/prevent")
  void aConfirmedPlanIsNotRewrittenNotEvenPastTheProgram() {
    var id = draft(handOver());
    confirm(id);
    var rename = new Change.Rename(section, "福祉部 別の課");
    assertThatExceptionOfType(PlanMoved.class)
        .isThrownBy(
            () ->
                as(
                    administrator,
                    () -> {
                      plans.write(administrator, id, rename);
                      return id;
                    }));
    for (var statement :
        List.of(
            "UPDATE identity.plan SET state = 'DRAFT' WHERE id = :id",
            "UPDATE identity.plan_line SET struck_at = now() WHERE plan_id = :id")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> town.acting(() -> db.sql(statement).param("id", id.value()).update()))
          .havingRootCause()
          .withMessageContaining("no longer a draft");
    }
  }

  @Test
  void whatIsTakenBackBeforeItsDayChangesNothingAndStaysOnRecord() {
    var id =
        draft(handOver(), new Change.Rename(section, "福祉部 くらし課"), new Change.Move(contract, other));
    confirm(id);
    as(
        administrator,
        () -> {
          plans.withdraw(administrator, id);
          return id;
        });
    assertThat(heads(FIRST)).containsExactly(head.person());
    assertThat(headsContract(head.person(), FIRST)).isTrue();
    assertThat(headsContract(newcomer, FIRST)).isFalse();
    assertThat(sectionOn(contract, DAY)).isEqualTo(section);
    assertThat(in(clerk, () -> posts.sectionName(section, DAY))).contains("給付");
    assertThat(entries(id)).anyMatch(entry -> entry.contains("identity.plan-withdrawn"));
    confirm(draft(handOver()));
    assertThat(heads(FIRST)).as("and may be planned anew").containsExactly(newcomer);
  }

  @Test
  @Tag("clause:5/prove")
  void whoWroteItAndThatAnotherConfirmedItIsSealed() {
    var id = draft(handOver());
    confirm(id);
    assertThat(entries(id))
        .anyMatch(
            entry ->
                entry.contains("identity.plan-confirmed")
                    && entry.contains("\"writers\":[\"" + administrator.person() + "\"]")
                    && entry.contains("person:" + second.person()))
        .anyMatch(entry -> entry.contains("contract.plan-followed"));
  }

  @Test
  @Tag("clause:5/prevent")
  void ofTwoWhoConfirmAtOnceOneDoesAndWhatChangedSinceReadingIsNotConfirmed() {
    var id = draft(handOver());
    try (var both = Executors.newFixedThreadPool(2)) {
      var tries =
          Stream.generate(() -> CompletableFuture.runAsync(() -> confirm(id), both))
              .limit(2)
              .toList();
      assertThat(tries.stream().filter(PlanTest::failed)).hasSize(1);
    }
    var changed = draft(new Change.Rename(section, "福祉部 一の課"));
    var read = plan(changed);
    as(
        administrator,
        () -> {
          plans.write(administrator, changed, new Change.Move(contract, other));
          return changed;
        });
    assertThatExceptionOfType(PlanMoved.class)
        .isThrownBy(
            () ->
                as(
                    second,
                    () -> {
                      plans.confirm(second, changed, plans.digest(read));
                      return changed;
                    }));
  }

  private static boolean failed(CompletableFuture<Void> confirming) {
    try {
      confirming.get();
      return false;
    } catch (ExecutionException | InterruptedException refused) {
      return true;
    }
  }

  @Test
  void whatCannotComeAboutIsSaidLineByLine() {
    var stranger = PersonId.random();
    var id =
        draft(
            new Change.HandOver(post, 0, Optional.of(newcomer), Optional.of(stranger)),
            new Change.HandOver(post, 0, Optional.empty(), Optional.of(head.person())),
            new Change.HandOver(post, 0, Optional.empty(), Optional.empty()),
            new Change.Merge(section, section),
            new Change.Move(ContractId.random(), section),
            new Change.Rename(SectionId.random(), "どこにもない課"));
    assertThat(as(second, () -> plans.problems(plan(id))))
        .extracting(PlanProblem::code)
        .contains(
            "does-not-hold",
            "not-of-ward",
            "holds-already",
            "nobody",
            "into-itself",
            "section-ends",
            "no-contract",
            "no-section");
  }

  @Test
  @Tag("clause:5/prevent")
  void whoWroteItAndWhoGetsAPostByItDoNotConfirmIt() {
    var writer = town.as("ishii");
    var begun =
        writer.submit(
            writer.get("/admin/plans"), "/admin/plans", Map.of("title", "自分の異動", "day", "R8.4.1"));
    assertThat(begun.status()).isEqualTo(200);
    var page = begun.path();
    var add = page + "/lines/HAND_OVER/new";
    var blank = writer.get(add);
    var written =
        writer.submit(
            blank,
            page + "/lines",
            Map.of(
                "post", post.toString(),
                "rank", "0",
                "leaving", head.person().toString(),
                "arriving", second.person().toString()));
    assertThat(written.page().text()).contains("森下 健一 から 佐野 恵 へ");
    var own = writer.submit(writer.get(page), page + "/confirm", Map.of());
    assertThat(said(own)).contains("自分が書いた予定は、自分では確定できません");
    var gets = town.as("sano");
    var refused = gets.submit(gets.get(page), page + "/confirm", Map.of());
    assertThat(said(refused)).contains("自分が職に就く予定は、自分では確定できません");
    var third = town.as("morishita" + serial);
    var confirmed = third.submit(third.get(page), page + "/confirm", Map.of());
    assertThat(confirmed.page().text()).contains("確定した人 森下 健一");
    assertThat(heads(FIRST)).containsExactly(second.person());
  }

  private static String said(Answer refused) {
    assertThat(refused.status()).isEqualTo(403);
    return refused.page().text();
  }

  private List<String> entries(PlanId id) {
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
