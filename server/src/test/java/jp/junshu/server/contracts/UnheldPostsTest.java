package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Section;
import jp.junshu.server.identity.Vacancies.Vacancy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A post that contracts depend on is told five business days before nobody holds it. */
@ServerTest
@TestPropertySource(properties = "junshu.test=unheld posts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // what happens before everything fills them
class UnheldPostsTest {

  /** A Wednesday; the equinox of Friday, 20 March, is no business day. */
  private static final LocalDate FIRST_WITHOUT = LocalDate.of(2026, 3, 25);

  private static final LocalDate LAST = FIRST_WITHOUT.minusDays(1);
  private static final LocalDate SIX_BEFORE = LocalDate.of(2026, 3, 16);
  private static final LocalDate FIVE_BEFORE = LocalDate.of(2026, 3, 17);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private UnheldPosts unheld;
  @Autowired private Registration registration;

  private Town town;
  private OrganizationId ward;
  private PersonId clerk;
  private SectionId section;
  private PostId post;
  private PersonId head;
  private int serial;

  @BeforeAll
  void aWard() {
    town = new Town(context, port);
    ward = town.acting(() -> context.getBean(Organizations.class).ward().orElseThrow().id());
    town.official(Role.ADMINISTRATOR, "石井", "誠", "ishii");
    clerk = town.official(Role.CLERK, "青木", "里奈", "aoki");
    town.organization(Side.CONTRACTOR, "株式会社みなと事務センター");
  }

  @BeforeEach
  void aSectionWithAHead() {
    serial++;
    section = town.section("福祉部 給付%d課".formatted(serial));
    post = town.post(section, Role.SECURITY_MANAGER, "課長");
    town.hold(town.post(section, Role.CLERK, "主任"), clerk, 0, Town.SINCE);
    head = town.person(ward, "森下", "健一", "morishita" + serial);
    town.hold(post, head, 0, Town.SINCE);
  }

  private void hasAContract() {
    var by = new PersonActor(clerk, ward, Side.WARD);
    var contractor =
        town.acting(() -> context.getBean(Organizations.class).all()).stream()
            .filter(each -> each.side() == Side.CONTRACTOR)
            .findFirst()
            .orElseThrow();
    Scene.as(
        context,
        by,
        () ->
            registration.register(
                by,
                new Registration.NewContract(
                    "給付金業務委託",
                    "見給契第%d号".formatted(serial),
                    contractor,
                    new Section(section, "福祉部 給付%d課".formatted(serial)),
                    LocalDate.of(2026, 3, 16),
                    LocalDate.of(2027, 3, 31),
                    Optional.empty()),
                ActKey.random()));
  }

  private List<Vacancy> on(LocalDate day) {
    return town.acting(() -> unheld.at(day)).stream()
        .filter(vacancy -> vacancy.section().equals(section))
        .toList();
  }

  @Test
  @Tag("clause:5/detect")
  void itIsToldFromFiveBusinessDaysBeforeAndAsLateAfter() {
    hasAContract();
    town.leave(post, head, LAST);
    assertThat(on(SIX_BEFORE)).isEmpty();
    for (var day : List.of(FIVE_BEFORE, LAST, FIRST_WITHOUT, FIRST_WITHOUT.plusDays(40))) {
      assertThat(on(day))
          .singleElement()
          .satisfies(vacancy -> assertThat(vacancy.since()).isEqualTo(FIRST_WITHOUT));
    }
    town.hold(post, clerk, 0, FIRST_WITHOUT);
    assertThat(on(FIVE_BEFORE)).as("once somebody is to come").isEmpty();
  }

  @Test
  void aHolderWhoBelongsToTheWardNoLongerHoldsNothingAndADeputyIsNoHolder() {
    hasAContract();
    town.hold(post, clerk, 1, Town.SINCE);
    town.acting(
        () -> {
          context.getBean(People.class).leave(Scene.ward(), head, ward, LAST);
          return head;
        });
    assertThat(on(FIVE_BEFORE)).extracting(Vacancy::post).containsExactly(post);
  }

  @Test
  void aPostOnWhichNothingDependsIsNotTold() {
    town.leave(post, head, LAST);
    assertThat(on(FIRST_WITHOUT)).isEmpty();
  }

  @Test
  @Tag("clause:5/detect")
  void theAdministratorAndTheHeadReadItOnTheirHomePagesAndNobodyElse() {
    hasAContract();
    town.leave(post, head, LocalDate.of(2026, 3, 19));
    var told = "給付%d課 課長に就く人が".formatted(serial);
    assertThat(town.as("ishii").get("/").page().text()).contains(told);
    assertThat(town.as("morishita" + serial).get("/").page().text()).contains(told);
    assertThat(town.as("aoki").get("/").page().text()).doesNotContain(told);
  }
}
