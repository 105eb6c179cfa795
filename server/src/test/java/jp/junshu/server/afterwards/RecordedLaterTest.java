package jp.junshu.server.afterwards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Recorded;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What was on record on a past day is told apart from what was recorded of that day later. */
@ServerTest
@TestPropertySource(properties = "junshu.test=recorded-later")
class RecordedLaterTest {

  private static final String LATER = "この日より後に記録されたこと";

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private StoryClock clock;

  private WorkingScene work;
  private LocalDate asked;

  @BeforeEach
  void aContractAtWorkAndADayOfIt() {
    work = new WorkingScene(context);
    asked = clock.today();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void daysLater(int days) {
    clock.moveTo(clock.instant().plus(Duration.ofDays(days)));
  }

  private String[] page(PersonActor actor, String path, LocalDate on) {
    var browser = MockMvcTester.from(web);
    var answer =
        work.scene.as(signedIn(actor), () -> browser.get().uri(path + "?on=" + on).exchange());
    assertThat(answer).hasStatusOk();
    var text = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    var parts = text.split(LATER, 2);
    return parts.length == 2 ? parts : new String[] {text, ""};
  }

  private String[] ofContract(LocalDate on) {
    return page(work.clerk.actor(), "/contracts/" + work.scene.id() + "/standing", on);
  }

  private FilingId registers(String title) {
    return work.scene.file(
        work.custodian.actor(),
        "F04",
        Map.of(
            "kind", "PRINT",
            "assetTitle", title,
            "classification", "SECRET_3B",
            "personalInformation", "true",
            "recordCount", "120",
            "quantity", "3",
            "location", "第2作業室 金庫",
            "purpose", "臨時給付金の支給"));
  }

  @Test
  @Tag("clause:7/prove")
  void anItemRegisteredAfterTheDayIsShownApartWithTheMomentAndNotAsKnown() {
    registers("先に載せた一覧");
    daysLater(2);
    registers("後から載せた一覧");
    var then = ofContract(asked);
    assertThat(then[0]).contains("先に載せた一覧 の残り 3 を返却", "この日に記録されていたこと").doesNotContain("後から載せた");
    assertThat(then[1])
        .contains("後から載せた一覧 (3) が、この日に手元にあったかは台帳からは分からない")
        .contains("datetime=\"" + clock.today())
        .doesNotContain("先に載せた");
    var now = ofContract(clock.today());
    assertThat(now[0]).contains("先に載せた一覧", "後から載せた一覧 の残り 3 を返却").doesNotContain("この日に記録されていたこと");
    assertThat(now[1]).isEmpty();
  }

  @Test
  @Tag("clause:7/prove")
  void aReturnOfThatDayToldLaterLeavesWhatWasKnownAndSaysApartWhatWasLeft() {
    var asset = registers("返した一覧");
    daysLater(3);
    var typed =
        new HashMap<String, String>(
            Map.of(
                "asset", asset.toString(),
                "direction", "RETURNED",
                "quantity", "2",
                "way", "IN_PERSON",
                "encryption", "NONE"));
    typed.put("handedAt.date", "%tY/%<tm/%<td".formatted(asked));
    typed.put("handedAt.time", "23:58");
    var back = work.scene.file(work.engagement.actor(), "F05", typed);
    work.takes(work.clerk, back, Outcome.COUNTERSIGNED);
    var then = ofContract(asked);
    assertThat(then[0]).contains("返した一覧 の残り 3 を返却");
    assertThat(then[1]).contains("返した一覧 は、この日に 1 残っていた", "この日より後に報告された");
    assertThat(ofContract(clock.today())[0]).contains("返した一覧 の残り 1 を返却");
  }

  @Test
  @Tag("clause:7/prove")
  void aPlaceGivenLaterBindsFromItsFirstDayAndIsSaidToHaveBeenUnknownThen() {
    daysLater(2);
    var late = work.scene.has(Role.WORKER, "小西", "葵");
    var own = page(late.actor(), "/standing", asked);
    assertThat(own[0]).contains("この日に効いている義務の記録はありません");
    assertThat(own[1]).contains("業務で知った秘密を漏らさない", "直ちに報告する", "datetime=\"" + clock.today());
    assertThat(ofContract(asked)[0] + ofContract(asked)[1]).contains("小西 葵", "従事の記録は、この日より後");
    var known = page(work.worker.actor(), "/standing", asked);
    assertThat(known[0]).contains("本人の秘密保持誓約書");
    assertThat(known[1]).isEmpty();
  }

  @Test
  @Tag("clause:7/prove")
  void aContractWhoseFileWasOpenedAfterTheDayBoundTheCompanyAndNobodyKnew() {
    var before = asked.minusDays(1);
    var then = ofContract(before);
    assertThat(then[0]).contains("この日に効いている義務の記録はありません");
    assertThat(then[1]).contains("区の検査と照会に応じる", "datetime=\"" + asked);
  }

  @Test
  @Tag("clause:7/prove")
  void whatWasRecordedBeforeMomentsWereKeptIsSaidToHaveNone() {
    var whole = work.scene.inTransaction(work.clerk.actor(), this::file);
    var unkept = new Recorded(Optional.empty(), Map.of(), Map.of(), List.of());
    var old =
        new ContractFile(
            whole.part(),
            whole.pledges(),
            whole.assets(),
            unkept,
            Map.of(),
            Optional.empty(),
            Instant.MAX);
    var standing = StandingDuties.ofContractor(old, asked.minusDays(1));
    assertThat(standing.later()).isEmpty();
    assertThat(standing.known()).isNotEmpty().allMatch(duty -> duty.recorded().isEmpty());
  }

  private ContractFile file() {
    return context.getBean(Standings.class).of(work.scene.id()).orElseThrow();
  }
}
