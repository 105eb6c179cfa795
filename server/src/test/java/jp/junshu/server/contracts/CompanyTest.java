package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.contracts.CompanyTurn.Kind;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.identity.Organization;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A contractor is renamed, bankrupt or dissolved: what is recorded holds from its day on. */
class CompanyTest extends CompanyScene {

  private String contractorAt(Instant at) {
    return in(clerk, () -> directory.head(first, at)).orElseThrow().contractorName();
  }

  private DutyState clause7() {
    var read = as(clerk, () -> context.getBean(Duties.class).of(first));
    return Objects.requireNonNull(read.clauses().get(ClauseId.of("7")));
  }

  private static final Map<String, List<String>> INCIDENT =
      Map.of("stage", List.of("FIRST"), "summary", List.of("鞄を電車に置き忘れた。"));

  private static final Map<String, List<String>> ASSET =
      Map.of(
          "kind", List.of("PRINT"),
          "assetTitle", List.of("給付対象者一覧"),
          "classification", List.of("SECRET_3B"),
          "personalInformation", List.of("true"),
          "recordCount", List.of("120"),
          "quantity", List.of("3"),
          "location", List.of("第2作業室 金庫"),
          "purpose", List.of("臨時給付金の支給"));

  private FormDesk.Result files(PersonActor who, String no, Map<String, List<String>> typed) {
    var forms = context.getBean(FormDesk.class);
    return as(
        who,
        () -> {
          var blank = forms.blank(first, no).orElseThrow();
          var result = forms.file(who, blank, new RawContent(typed), ActKey.random());
          assertThat(result).isInstanceOf(FormDesk.Result.Accepted.class);
          return result;
        });
  }

  private List<String> against(String action) {
    var offers = context.getBean(Offers.class);
    return as(worker, () -> offers.against(worker, Action.of(action), first)).stream()
        .map(Check::code)
        .toList();
  }

  @Test
  @Tag("clause:7/prove")
  void aPaperOfASecondBeforeMidnightHasTheOldNameAndOneOfMidnightTheNewOne() {
    recorded(act(Kind.RENAMED, day));
    var before = "有限会社ふるかわ" + serial;
    assertThat(contractorAt(startOf(day).minusSeconds(1))).isEqualTo(before);
    assertThat(contractorAt(startOf(day))).isEqualTo("株式会社ふるかわ新");
    var names = List.of(day.minusDays(1), day).stream().map(this::nameOn).toList();
    assertThat(names).containsExactly(before, "株式会社ふるかわ新");
    assertThat(contractorAt(clock.instant())).isEqualTo(before);
  }

  private String nameOn(LocalDate on) {
    return in(clerk, () -> organizations.find(old, on)).map(Organization::name).orElseThrow();
  }

  @Test
  @Tag("clause:7/prove")
  void whatIsRecordedLateLeavesPapersWrittenMeanwhileAsTheyWere() {
    clock.moveTo(clock.instant().plusSeconds(86_400));
    recorded(act(Kind.RENAMED, clock.today().minusDays(1)));
    assertThat(contractorAt(clock.instant().minusSeconds(60))).startsWith("有限会社ふるかわ");
    assertThat(contractorAt(clock.instant())).isEqualTo("株式会社ふるかわ新");
    assertThat(nameOn(clock.today().minusDays(1))).isEqualTo("株式会社ふるかわ新");
  }

  @Test
  @Tag("clause:7/prevent")
  void whoEntersItDoesNotConfirmItAndAnotherDraftThanWasSeenIsNotRecorded() {
    var act = act(Kind.RENAMED, day);
    draft(act);
    assertThat(missing(() -> confirms(clerk, act))).isNotEmpty();
    town.hold(post, clerk.person(), 0, Town.SINCE);
    assertThat(missing(() -> confirms(clerk, act))).containsExactly("not-own-draft");
    draft(act(Kind.DISSOLVED, day));
    assertThat(confirms(head, act)).isFalse();
    assertThat(in(clerk, () -> companies.confirmed(old))).isEmpty();
    town.leave(post, clerk.person(), clock.today());
  }

  @Test
  @Tag("clause:7/detect")
  void whatWasEnteredWaitsForTheHeadUntilItIsConfirmedAndNotForWhoEnteredIt() {
    var act = act(Kind.RENAMED, day);
    draft(act);
    assertThat(waiting(head)).contains("/companies/" + old);
    assertThat(waiting(clerk)).doesNotContain("/companies/" + old);
    assertThat(confirms(head, act)).isTrue();
    assertThat(waiting(head)).doesNotContain("/companies/" + old);
  }

  private List<String> waiting(PersonActor who) {
    var source = context.getBean(CompaniesWaiting.class);
    return in(who, () -> source.waitingFor(who, clock.instant()).map(WaitingItem::way).toList());
  }

  @Test
  @Tag("clause:7/prove")
  void ofTwoWhoConfirmAtOnceOneRecordsItAndItIsSealedOnceInEveryLog() throws Exception {
    var act = act(Kind.RENAMED, day);
    draft(act);
    Callable<Boolean> one = () -> confirms(head, act);
    Callable<Boolean> other = () -> confirms(second, act);
    try (var both = Executors.newFixedThreadPool(2)) {
      var done = both.invokeAll(List.of(one, other)).stream().map(Future::resultNow).toList();
      assertThat(done).containsExactlyInAnyOrder(true, false);
    }
    assertThat(sealed(act)).containsExactly("company.act-confirmed", "contract.contractor-turned");
    assertThat(sealedOn(act)).hasSize(3);
  }

  private List<String> sealedOn(CompanyAct act) {
    return town
        .acting(
            () ->
                db.sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list())
        .stream()
        .filter(entry -> entry.contains(act.id().toString()))
        .toList();
  }

  private List<String> sealed(CompanyAct act) {
    var types = List.of("company.act-confirmed", "contract.contractor-turned");
    return types.stream()
        .filter(type -> sealedOn(act).stream().anyMatch(entry -> entry.contains(type)))
        .toList();
  }

  @Test
  @Tag("clause:7/prevent")
  void beforeItsDayItIsTakenBackAndNothingComesOfItAndAfterItIsNot() {
    var act = recorded(act(Kind.RENAMED, day));
    assertThat(withdraws(act)).isTrue();
    assertThat(contractorAt(startOf(day))).startsWith("有限会社ふるかわ");
    assertThat(nameOn(day)).startsWith("有限会社ふるかわ");
    var again = recorded(act(Kind.RENAMED, clock.today()));
    assertThat(withdraws(again)).isFalse();
    assertThat(contractorAt(clock.instant())).isEqualTo("株式会社ふるかわ新");
  }

  private boolean withdraws(CompanyAct act) {
    return as(head, () -> desk.withdraw(head, old, act.id(), ActKey.random()));
  }

  @Test
  @Tag("clause:7/prevent")
  void theTrusteeAnswersForABankruptCompanyWhichReportsButOpensNothing() {
    recorded(act(Kind.BANKRUPT, clock.today()));
    assertThat(contractorAt(clock.instant())).contains("破産者 有限会社ふるかわ", "破産管財人 弁護士 片山 誠");
    assertThat(missing(() -> files(worker, "F04", ASSET))).containsExactly("company-BANKRUPT");
    assertThat(against("takeout.leave")).contains("company-BANKRUPT");
    assertThat(missing(() -> files(worker, "F12", INCIDENT))).isEmpty();
    assertThat(against("takeout.return")).isEmpty();
    assertThat(clause7()).isNotIn(DutyState.MET, DutyState.RECORDED);
    assertThat(get(clerk, "/standing/companies/" + old)).bodyText().contains("破産管財人が答える");
  }

  @Test
  @Tag("clause:7/detect")
  void aCompanyDissolvedWithoutASuccessorLeavesItsDutiesWithNamedPersonsAndIsNeverGreen() {
    recorded(act(Kind.DISSOLVED, day));
    assertThat(missing(() -> files(worker, "F04", ASSET))).isEmpty();
    clock.moveTo(startOf(day));
    assertThat(missing(() -> files(worker, "F04", ASSET))).containsExactly("company-DISSOLVED");
    assertThat(clause7()).isEqualTo(DutyState.UNKNOWN);
    assertThat(get(clerk, "/contracts/" + first + "/standing"))
        .bodyText()
        .contains("会社は解散し、義務は次の人に残る(弁護士 片山 誠)");
  }

  @Test
  @Tag("clause:7/prevent")
  void afterTheEndOfACompanyNothingMoreBecomesOfItAndNoContractIsMadeWithIt() {
    recorded(act(Kind.DISSOLVED, clock.today()));
    assertThat(in(clerk, () -> companies.against(act(Kind.RENAMED, day)))).contains("over");
    var offered = in(clerk, () -> registration.contractors());
    assertThat(offered).extracting(Organization::id).doesNotContain(old).contains(successor);
  }

  @Test
  @Tag("clause:7/prevent")
  void aContractRegisteredBeforeTheDayFollowsWhatIsRecordedAlready() {
    recorded(act(Kind.RENAMED, day));
    var late = with(old, "見後契第%d号".formatted(serial));
    var then = in(clerk, () -> directory.head(late, startOf(day))).orElseThrow();
    assertThat(then.contractorName()).isEqualTo("株式会社ふるかわ新");
  }

  @Test
  void whatBecameOfACompanyIsNotThereForContractors() {
    recorded(act(Kind.RENAMED, clock.today()));
    assertThat(get(clerk, "/companies/" + old)).bodyText().contains("株式会社ふるかわ新", "第12号");
    assertThat(get(clerk, "/companies/" + old)).bodyText().contains("/standing/companies/" + old);
    assertThat(get(administrator, "/companies/" + old))
        .bodyText()
        .doesNotContain("/standing/companies/");
    assertThat(get(worker, "/companies/" + old)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(worker, "/contracts/" + first + "/history"))
        .bodyText()
        .contains("商号・住所の変更", "株式会社ふるかわ新")
        .doesNotContain("第12号");
  }
}
