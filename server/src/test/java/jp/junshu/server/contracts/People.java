package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.time.BusinessClock;

/** A contract's people as plain facts, for rules that need no database. */
final class People {

  static final ContractId CONTRACT = ContractId.random();

  /** The edition that everybody acknowledged. */
  static final EditionId FIRST = EditionId.random();

  static final OrganizationId CONTRACTOR = OrganizationId.random();

  private final List<Assignment> assignments = new ArrayList<>();
  private final List<StandingFact> facts = new ArrayList<>();
  private final List<SectionScope> scopes = new ArrayList<>();
  private final List<AskedAgain> editions = new ArrayList<>();
  private Contract.State state = Contract.State.PREPARED;

  static Instant jst(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.JST).toInstant();
  }

  People working() {
    state = Contract.State.WORKING;
    return this;
  }

  People decided(boolean development) {
    for (var section : SectionScope.CHOICES) {
      var applies = section.equals("4.1") || development;
      scopes.add(
          new SectionScope(
              section,
              applies,
              "開発を含まない契約のため",
              PersonId.random(),
              Optional.of(jst("2026-03-16T09:00:00")),
              Optional.of(PersonId.random())));
    }
    return this;
  }

  /** Somebody who pledged and acknowledged. */
  People accepted(Role role, String from, String until) {
    var person = named(role, from, until).assignments.getLast().person();
    facts.add(StandingFact.pledged(person, jst("2026-03-20T10:00:00")));
    facts.add(StandingFact.acknowledged(person, jst("2026-03-20T10:05:00"), FIRST));
    return this;
  }

  People named(Role role, String from, String until) {
    assignments.add(
        new Assignment(
            AssignmentId.random(),
            CONTRACT,
            PersonId.random(),
            CONTRACTOR,
            role,
            false,
            "みなと",
            role.name(),
            "髙橋",
            "結衣",
            "タカハシ ユイ",
            LocalDate.parse(from),
            Optional.of(LocalDate.parse(until)),
            role.side() == Side.WARD
                ? Optional.empty()
                : Optional.of(Engagement.staff("株式会社みなと事務センター"))));
    return this;
  }

  People three() {
    RoleDuties.THREE.forEach(role -> accepted(role, "2026-04-01", "2027-03-31"));
    return this;
  }

  AssignmentId last() {
    return assignments.getLast().id();
  }

  ContractPart part(AssignmentId... remainder) {
    var head =
        new ContractHead(
            CONTRACT,
            CONTRACTOR,
            SectionId.random(),
            "臨時給付金支給事務処理業務委託",
            "見給契第18号",
            2026,
            "株式会社みなと事務センター",
            "見本区見本町三丁目",
            "見本区",
            "給付金担当課");
    var begins = LocalDate.of(2026, 4, 1);
    var ends = LocalDate.of(2027, 3, 31);
    var contract =
        new Contract(
            head,
            begins,
            ends,
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var roster =
        new Roster(
            CONTRACT,
            ends,
            assignments,
            facts,
            Set.of(remainder),
            editions,
            Engagements.none(CONTRACT));
    return new ContractPart(contract, roster, scopes);
  }

  ContractFacts facts() {
    return new ContractFacts(CONTRACT, Map.of(ContractPart.class, part()));
  }
}
