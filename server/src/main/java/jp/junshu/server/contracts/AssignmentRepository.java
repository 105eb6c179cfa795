package jp.junshu.server.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.database.Snapshot;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.rules.AnswerWay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentRepository {

  private static final String PLACES =
      """
      SELECT id, contract_id, person_id, organization_id, role, deputy, unit, post, family_name, given_name,
             reading, begins, ends, employment, employer, directed_by, dispatched_until
        FROM contracts.assignment
      """;

  private final JdbcClient db;

  AssignmentRepository(JdbcClient db) {
    this.db = db;
  }

  List<Assignment> ofContract(ContractId contract) {
    return ofContracts(List.of(contract));
  }

  List<Assignment> ofContracts(List<ContractId> contracts) {
    return db
        .sql(PLACES + " WHERE contract_id = ANY (:contracts) AND NOT withdrawn")
        .param("contracts", ids(contracts))
        .query((row, _) -> read(row))
        .stream()
        .sorted(AssignmentRepository::asListed)
        .toList();
  }

  /**
   * The ward's people first, deputies after holders, by フリガナ. Here and not in the query: it costs
   * the database four times what reading them does.
   */
  private static int asListed(Assignment one, Assignment other) {
    int order = one.contract().value().compareTo(other.contract().value());
    if (order == 0) {
      order = other.role().side().name().compareTo(one.role().side().name());
    }
    if (order == 0) {
      order = one.role().name().compareTo(other.role().name());
    }
    if (order == 0) {
      order = Boolean.compare(one.deputy(), other.deputy());
    }
    if (order == 0) {
      order = one.reading().compareTo(other.reading());
    }
    return order == 0 ? one.id().value().compareTo(other.id().value()) : order;
  }

  /** Of contracts, every place of somebody who decides something, at whatever date: no workers. */
  List<Assignment> deciding(List<ContractId> contracts) {
    return db
        .sql(PLACES + " WHERE contract_id = ANY (:contracts) AND NOT withdrawn AND role <> :worker")
        .param("contracts", ids(contracts))
        .param("worker", Role.WORKER.name())
        .query((row, _) -> read(row))
        .stream()
        .sorted(AssignmentRepository::asListed)
        .toList();
  }

  /** Every place a person has or had. */
  List<Assignment> ofPerson(PersonId person) {
    return Snapshot.once(Places.class, person, () -> new Places(places(person))).all();
  }

  private record Places(List<Assignment> all) {}

  private List<Assignment> places(PersonId person) {
    return db.sql(
            PLACES
                + """
                 WHERE person_id = :person AND NOT withdrawn
                 ORDER BY contract_id, role, deputy, id
                """)
        .param("person", person.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** Whether the one is the other's deputy on a contract on that day. */
  boolean standsInFor(PersonId deputy, PersonId head, LocalDate on) {
    return db.sql(
            """
            SELECT EXISTS (
              SELECT FROM contracts.assignment d
                JOIN contracts.assignment h ON h.contract_id = d.contract_id AND h.role = d.role
               WHERE NOT d.withdrawn AND NOT h.withdrawn
                 AND d.person_id = :deputy AND d.deputy AND d.begins <= :day AND (d.ends IS NULL OR d.ends >= :day)
                 AND h.person_id = :head AND NOT h.deputy AND h.begins <= :day AND (h.ends IS NULL OR h.ends >= :day))
            """)
        .param("deputy", deputy.value())
        .param("head", head.value())
        .param("day", on)
        .query(Boolean.class)
        .single();
  }

  private static Assignment read(ResultSet row) throws SQLException {
    return new Assignment(
        new AssignmentId(row.getObject("id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        Role.valueOf(row.getString("role")),
        row.getBoolean("deputy"),
        row.getString("unit"),
        row.getString("post"),
        row.getString("family_name"),
        row.getString("given_name"),
        row.getString("reading"),
        row.getObject("begins", LocalDate.class),
        Optional.ofNullable(row.getObject("ends", LocalDate.class)),
        engagement(row));
  }

  private static Optional<Engagement> engagement(ResultSet row) throws SQLException {
    var employment = row.getString("employment");
    return employment == null
        ? Optional.empty()
        : Optional.of(
            new Engagement(
                Employment.valueOf(employment),
                row.getString("employer"),
                Optional.ofNullable(row.getObject("directed_by", UUID.class)).map(TierId::new),
                Optional.ofNullable(row.getObject("dispatched_until", LocalDate.class))));
  }

  void insertAll(List<Assignment> all, OrganizationId contractor, Instant at) {
    db.sql(
            """
            INSERT INTO contracts.assignment (id, contract_id, org_id, person_id, organization_id, side, role,
                                              deputy, unit, post, family_name, given_name, reading, begins, ends,
                                              employment, employer, directed_by, dispatched_until, recorded_at)
            SELECT id, contract, :org, person, organization, side, role, deputy = 'true', unit, post, family, given,
                   reading, CAST(begins AS date), CAST(ends AS date), employment, employer, directed,
                   CAST(dispatched AS date), :at
              FROM unnest(:ids, :contracts, :people, :organizations, :sides, :roles, :deputies, :units, :posts,
                          :families, :givens, :readings, :begins, :ends, :employments, :employers, :directed,
                          :dispatched)
                   AS t (id, contract, person, organization, side, role, deputy, unit, post, family, given, reading,
                         begins, ends, employment, employer, directed, dispatched)
            """)
        .param("org", contractor.value())
        .param("at", utc(at))
        .param("ids", uuids(all, a -> a.id().value()))
        .param("contracts", uuids(all, a -> a.contract().value()))
        .param("people", uuids(all, a -> a.person().value()))
        .param("organizations", uuids(all, a -> a.organization().value()))
        .param("sides", texts(all, a -> a.role().side().name()))
        .param("roles", texts(all, a -> a.role().name()))
        .param("deputies", texts(all, a -> String.valueOf(a.deputy())))
        .param("units", texts(all, Assignment::unit))
        .param("posts", texts(all, Assignment::post))
        .param("families", texts(all, Assignment::familyName))
        .param("givens", texts(all, Assignment::givenName))
        .param("readings", texts(all, Assignment::reading))
        .param("begins", texts(all, a -> a.begins().toString()))
        .param("ends", texts(all, a -> a.ends().map(LocalDate::toString).orElse(null)))
        .param("employments", texts(all, engaged(e -> e.employment().name())))
        .param("employers", texts(all, engaged(Engagement::employer)))
        .param("directed", directed(all))
        .param(
            "dispatched",
            texts(all, engaged(e -> e.dispatchedUntil().map(LocalDate::toString).orElse(null))))
        .update();
  }

  private static Function<Assignment, @Nullable String> engaged(
      Function<Engagement, @Nullable String> of) {
    return a -> a.engagement().isPresent() ? of.apply(a.engagement().get()) : null;
  }

  private static @Nullable UUID[] directed(List<Assignment> all) {
    return all.stream()
        .map(a -> a.engagement().flatMap(Engagement::directedBy).map(TierId::value).orElse(null))
        .toArray(UUID[]::new);
  }

  private static UUID[] uuids(List<Assignment> all, Function<Assignment, UUID> of) {
    return all.stream().map(of).toArray(UUID[]::new);
  }

  private static @Nullable String[] texts(
      List<Assignment> all, Function<Assignment, @Nullable String> of) {
    return all.stream().map(of).toArray(String[]::new);
  }

  /** Ends an assignment with that day; false if the contract has none such or it ended before. */
  boolean end(ContractId contract, AssignmentId id, LocalDate last) {
    return db.sql(
                """
                UPDATE contracts.assignment SET ends = :last, ended_by = NULL, ended_before = NULL
                 WHERE id = :id AND contract_id = :contract AND NOT withdrawn
                   AND begins <= :last AND (ends IS NULL OR ends > :last)
                """)
            .param("id", id.value())
            .param("contract", contract.value())
            .param("last", last)
            .update()
        == 1;
  }

  /** What a person did on a contract. */
  record Standing(ContractId contract, StandingFact fact) {}

  /** What lets people act: who did what since when. */
  List<Standing> standing(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, person_id, kind, since, NULL::uuid AS edition_id, NULL::int AS question_version,
                   NULL::int AS tries, NULL::text AS way, way AS pledge_way
              FROM contracts.standing_fact
             WHERE contract_id = ANY (:contracts)
             UNION ALL
            SELECT contract_id, person_id, 'ACKNOWLEDGED', since, edition_id, question_version, tries, way, NULL
              FROM contracts.acknowledgement
             WHERE contract_id = ANY (:contracts)
            """)
        .param("contracts", ids(contracts))
        .query(
            (row, _) ->
                new Standing(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    new StandingFact(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        StandingFact.Kind.valueOf(row.getString("kind")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("edition_id", UUID.class))
                            .map(EditionId::new),
                        understanding(row),
                        Optional.ofNullable(row.getString("pledge_way")).map(PledgeWay::valueOf))))
        .list();
  }

  private static Optional<Understanding> understanding(ResultSet row) throws SQLException {
    return row.getString("way") == null
        ? Optional.empty()
        : Optional.of(
            new Understanding(
                row.getInt("question_version"),
                row.getInt("tries"),
                AnswerWay.valueOf(row.getString("way"))));
  }

  /** Who was named for what remains after the last day. */
  List<AssignmentId> remainder(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT assignment_id FROM contracts.remainder WHERE contract_id = ANY (:contracts)
            """)
        .param("contracts", ids(contracts))
        .query((row, _) -> new AssignmentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Names somebody for what remains; false if that stands already. */
  boolean remain(Assignment assignment, OrganizationId contractor, Instant at) {
    return db.sql(
                """
                INSERT INTO contracts.remainder (assignment_id, contract_id, org_id, named_at)
                VALUES (:assignment, :contract, :org, :at)
                ON CONFLICT (assignment_id) DO NOTHING
                """)
            .param("assignment", assignment.id().value())
            .param("contract", assignment.contract().value())
            .param("org", contractor.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** The first pledge counts; a later one only renews by which filing it stands. */
  void keepPledge(
      ContractHead contract,
      PersonId person,
      Optional<FilingId> filing,
      PledgeWay way,
      Instant since) {
    db.sql(
            """
            INSERT INTO contracts.standing_fact (contract_id, org_id, person_id, kind, filing_id, way, since)
            VALUES (:contract, :org, :person, 'PLEDGED', :filing, :way, :since)
            ON CONFLICT (contract_id, person_id, kind) DO UPDATE SET filing_id = :filing
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("person", person.value())
        .param("filing", filing.map(FilingId::value).orElse(null))
        .param("way", way.name())
        .param("since", utc(since))
        .update();
  }

  /** The first acknowledgement of each edition counts. */
  void keepAcknowledgement(
      ContractHead contract,
      PersonId person,
      Optional<FilingId> filing,
      Instant since,
      EditionId edition,
      Optional<Understanding> understanding) {
    db.sql(
            """
            INSERT INTO contracts.acknowledgement (contract_id, org_id, person_id, edition_id, filing_id, since,
                                                   question_version, tries, way)
            VALUES (:contract, :org, :person, :edition, :filing, :since, :version, :tries, :way)
            ON CONFLICT (contract_id, person_id, edition_id) DO NOTHING
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("person", person.value())
        .param("filing", filing.map(FilingId::value).orElse(null))
        .param("since", utc(since))
        .param("edition", edition.value())
        .param("version", understanding.map(Understanding::version).orElse(null))
        .param("tries", understanding.map(Understanding::tries).orElse(null))
        .param("way", understanding.map(each -> each.way().name()).orElse(null))
        .update();
  }

  private static UUID[] ids(List<ContractId> contracts) {
    return contracts.stream().map(ContractId::value).toArray(UUID[]::new);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
