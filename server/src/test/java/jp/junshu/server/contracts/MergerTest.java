package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.CompanyTurn.Kind;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/** A company is merged into another, which gets its contracts from midnight on and nothing else. */
@TestPropertySource(properties = "junshu.test=mergers")
class MergerTest extends CompanyScene {

  private PersonActor arata;

  @BeforeEach
  void somebodyOfTheSuccessor() {
    arata = of(successor, "新田", "nitta");
  }

  private record Table(String name, boolean ofContracts) {}

  private List<Table> tables() {
    return town.acting(
        () ->
            db.sql(
                    """
                    SELECT c.table_schema || '.' || c.table_name AS name,
                           EXISTS (SELECT FROM information_schema.columns k
                                    WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name
                                      AND k.column_name = 'contract_id') AS contracts
                      FROM information_schema.columns c
                     WHERE c.column_name = 'org_id' AND c.table_schema <> 'infra'
                       AND has_table_privilege(c.table_schema || '.' || c.table_name, 'SELECT')
                     ORDER BY 1
                    """)
                .query((row, _) -> new Table(row.getString("name"), row.getBoolean("contracts")))
                .list());
  }

  /** Tables in which somebody sees a row of the old company that is of none of these contracts. */
  private List<String> seenBeside(PersonActor who, ContractId... passed) {
    var ids = Stream.of(passed).map(ContractId::value).toArray(UUID[]::new);
    return tables().stream()
        .filter(
            table -> {
              var beside =
                  table.ofContracts()
                      ? " AND (contract_id IS NULL OR contract_id <> ALL (:ids))"
                      : "";
              var count = "SELECT count(*) FROM " + table.name() + " WHERE org_id = :old" + beside;
              return seenBy(
                      who,
                      () ->
                          db.sql(count)
                              .param("old", old.value())
                              .param("ids", ids)
                              .query(Long.class)
                              .single())
                  > 0;
            })
        .map(Table::name)
        .toList();
  }

  private AssignmentId manager() {
    return added(clerk, Optional.of(arata.person()), Role.ENGAGEMENT_MANAGER);
  }

  private AssignmentId added(PersonActor by, Optional<PersonId> known, Role role) {
    var name = new PersonName("新井", "光", "アライ", "ヒカル");
    var today = clock.today();
    var place =
        new PeopleDesk.NewPlace(
            known,
            known.isPresent() ? Optional.empty() : Optional.of(name),
            role,
            false,
            "あらた",
            "主任",
            today,
            today.plusDays(30),
            StatedEngagement.usual());
    var people = context.getBean(PeopleDesk.class);
    return TenantContext.call(
        acting.of(by), () -> people.add(by, first, List.of(place), ActKey.random()).getFirst());
  }

  @Test
  @Tag("clause:7/prevent")
  void theSuccessorSeesNothingOneSecondBeforeMidnightAndFromMidnightTheContractsThatPassAlone() {
    recorded(act(Kind.MERGED, day));
    clock.moveTo(startOf(day).minusSeconds(1));
    assertThat(contractsSeenBy(arata)).isEmpty();
    assertThat(seenBeside(arata)).isEmpty();
    clock.moveTo(startOf(day));
    assertThat(contractsSeenBy(arata)).containsExactlyInAnyOrder(first, secondContract);
    assertThat(seenBeside(arata, first, secondContract)).isEmpty();
    assertThat(contractsSeenBy(of(third, "余所", "yoso"))).containsExactly(foreign);
  }

  @Test
  @Tag("clause:7/prevent")
  void aContractThatDoesNotPassIsNotSeenThoughAnotherOfTheSameCompanyIs() {
    recorded(act(Kind.MERGED, clock.today()));
    town.acting(
        () ->
            db.sql("UPDATE contracts.company_turn SET withdrawn = true WHERE contract_id = :id")
                .param("id", secondContract.value())
                .update());
    assertThat(contractsSeenBy(arata)).containsExactly(first);
    assertThat(seenBeside(arata, first)).isEmpty();
  }

  @Test
  @Tag("clause:7/prevent")
  void nobodyOfTheOldCompanyAndNoSignInOfTheirsComesWithTheContracts() {
    recorded(act(Kind.MERGED, clock.today()));
    assertThat(seenBy(arata, () -> organizations.find(old))).isEmpty();
    var people = context.getBean(People.class);
    assertThat(seenBy(arata, () -> people.of(old))).isEmpty();
    assertThat(seenBy(arata, () -> people.find(worker.person()))).isEmpty();
    assertThat(in(clerk, () -> people.actsFor(worker.person(), successor))).isFalse();
  }

  @Test
  @Tag("clause:7/prevent")
  @Tag("clause:5/prevent")
  void theWardsClerkEntersAManagerOfTheSuccessorWhoGivesPlacesToItsOwnPeopleAndToNoOthers() {
    recorded(act(Kind.MERGED, clock.today()));
    assertThat(get(arata, "/contracts/" + first)).hasStatus(HttpStatus.NOT_FOUND);
    manager();
    assertThat(get(arata, "/contracts/" + first)).hasStatusOk();
    assertThat(get(arata, "/contracts/" + secondContract)).hasStatus(HttpStatus.NOT_FOUND);
    var added = added(arata, Optional.empty(), Role.WORKER);
    var roster = in(clerk, () -> contracts.roster(first));
    assertThat(roster.find(added).orElseThrow().organization()).isEqualTo(successor);
    assertThatThrownBy(() -> added(arata, Optional.of(worker.person()), Role.WORKER))
        .isInstanceOf(NotThere.class);
  }

  @Test
  @Tag("clause:7/prevent")
  void peopleOfTheOldCompanyKeepTheirPlacesUntilTheseEndAndGiveNoneAnyMore() {
    recorded(act(Kind.MERGED, day));
    assertThat(missing(() -> added(worker, Optional.empty(), Role.WORKER))).isEmpty();
    clock.moveTo(startOf(day));
    assertThat(get(worker, "/contracts/" + first)).hasStatusOk();
    assertThat(missing(() -> added(worker, Optional.empty(), Role.WORKER)))
        .containsExactly("company-answers");
    assertThat(contractsSeenBy(worker)).contains(first, secondContract).doesNotContain(foreign);
  }

  @Test
  @Tag("clause:7/prove")
  void theDutiesOfAContractBindTheOldCompanyUntilTheEveAndTheSuccessorFromTheDayOn() {
    recorded(act(Kind.MERGED, day));
    var eve = "?on=" + day.minusDays(1).toString().replace('-', '/');
    var from = "?on=" + day.toString().replace('-', '/');
    var bound = "区の検査と照会に応じる";
    assertThat(get(clerk, "/standing/companies/" + old + eve)).bodyText().contains(bound);
    assertThat(get(clerk, "/standing/companies/" + successor + eve))
        .bodyText()
        .doesNotContain(bound);
    assertThat(get(clerk, "/standing/companies/" + successor + from)).bodyText().contains(bound);
    assertThat(get(clerk, "/standing/companies/" + old + from))
        .bodyText()
        .doesNotContain(bound)
        .contains("に承継", "株式会社あらた" + serial);
  }

  @Test
  @Tag("clause:7/prevent")
  void aContractFollowsItsSuccessorsOwnMergerThoughThatWasRecordedBefore() {
    var later =
        new CompanyAct(
            CompanyActId.random(),
            successor,
            Kind.MERGED,
            day.plusDays(1),
            "",
            "",
            Optional.of(third),
            "",
            CompanyAct.Ground.REGISTER,
            clock.today(),
            "第13号",
            clerk.person(),
            Optional.empty(),
            Optional.empty());
    recorded(later);
    var earlier = recorded(act(Kind.MERGED, day));
    var contract = in(clerk, () -> contracts.find(first)).orElseThrow();
    assertThat(
            Stream.of(day.minusDays(1), day, day.plusDays(1))
                .map(on -> contract.contractor(on).organization()))
        .containsExactly(old, successor, third);
    assertThat(as(head, () -> desk.withdraw(head, old, earlier.id(), ActKey.random()))).isFalse();
  }

  @Test
  @Tag("clause:7/prevent")
  void nobodyIsMergedIntoItselfOrIntoACompanyThatIsNoMore() {
    recorded(act(Kind.MERGED, clock.today()));
    var back =
        new CompanyAct(
            CompanyActId.random(),
            third,
            Kind.MERGED,
            day,
            "",
            "",
            Optional.of(old),
            "",
            CompanyAct.Ground.REGISTER,
            clock.today(),
            "第14号",
            clerk.person(),
            Optional.empty(),
            Optional.empty());
    assertThat(in(clerk, () -> companies.against(back))).contains("successor");
  }
}
