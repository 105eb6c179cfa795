package jp.junshu.server.contracts;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.server.database.Snapshot;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContractRepository {

  private static final String SELECT =
      """
      SELECT c.contract_id, c.org_id, coalesce(t.section_id, c.section_id) AS section_id, c.title, c.number,
             c.fiscal_year, c.begins, c.ends, c.contractor_name, c.contractor_address, c.ward_name,
             coalesce(t.section_name, c.section_name) AS section_name, c.state, c.working_since, c.opened_by,
             c.completed_at, c.completed_by
        FROM contracts.contract c
        LEFT JOIN LATERAL (SELECT s.section_id, s.section_name
                             FROM contracts.contract_section s
                            WHERE s.contract_id = c.contract_id AND s.valid_from <= :day AND NOT s.withdrawn
                            ORDER BY s.valid_from DESC
                            LIMIT 1) t ON true
      """;

  private final JdbcClient db;
  private final CompanyTurnRepository turns;
  private final BusinessClock clock;

  ContractRepository(JdbcClient db, CompanyTurnRepository turns, BusinessClock clock) {
    this.db = db;
    this.turns = turns;
    this.clock = clock;
  }

  Optional<Contract> find(ContractId id) {
    return find(id, clock.today());
  }

  /** With the section that it belongs to on that day, by its name then. */
  Optional<Contract> find(ContractId id, LocalDate day) {
    return find(id, day, clock.instant());
  }

  /** Everybody called as on papers of that moment. */
  Optional<Contract> find(ContractId id, Instant at) {
    return find(id, LocalDate.ofInstant(at, BusinessClock.JST), at);
  }

  private Optional<Contract> find(ContractId id, LocalDate day, Instant at) {
    var found =
        db.sql(SELECT + " WHERE c.contract_id = :id")
            .param("id", id.value())
            .param("day", day)
            .query((row, _) -> read(row))
            .list();
    return named(found, at).stream().findFirst();
  }

  private List<Contract> named(List<Contract> found, Instant at) {
    var became = turns.of(found.stream().map(each -> each.head().id()).toList());
    return found.stream()
        .map(each -> each.with(became.getOrDefault(each.head().id(), List.of()), at))
        .toList();
  }

  List<Contract> find(List<ContractId> ids) {
    return Snapshot.remember(Contract.class, ids, this::read).values().stream()
        .sorted(Comparator.comparing(Contract::ends).thenComparing(each -> each.head().number()))
        .toList();
  }

  private Map<ContractId, Contract> read(List<ContractId> ids) {
    var found =
        db.sql(SELECT + " WHERE c.contract_id = ANY (:ids)")
            .param("day", clock.today())
            .param("ids", ids.stream().map(ContractId::value).toArray(UUID[]::new))
            .query((row, _) -> read(row))
            .list();
    return named(found, clock.instant()).stream()
        .collect(toMap(each -> each.head().id(), Function.identity()));
  }

  /** Every contract the context sees, those that end first at the top. */
  List<Contract> all() {
    var found =
        db.sql(SELECT + " ORDER BY c.ends, c.number")
            .param("day", clock.today())
            .query((row, _) -> read(row))
            .list();
    return named(found, clock.instant());
  }

  /**
   * Those that belong to a section on that day, the completed ones too: what is found later reaches
   * today's holder.
   */
  List<Contract> ofSection(SectionId section, LocalDate day) {
    var found =
        db.sql(
                SELECT
                    + """
                     WHERE coalesce(t.section_id, c.section_id) = :section
                     ORDER BY c.number
                    """)
            .param("section", section.value())
            .param("day", day)
            .query((row, _) -> read(row))
            .list();
    return named(found, clock.instant());
  }

  private static Contract read(ResultSet row) throws SQLException {
    return new Contract(
        new ContractHead(
            new ContractId(row.getObject("contract_id", UUID.class)),
            new OrganizationId(row.getObject("org_id", UUID.class)),
            new SectionId(row.getObject("section_id", UUID.class)),
            row.getString("title"),
            row.getString("number"),
            row.getInt("fiscal_year"),
            row.getString("contractor_name"),
            row.getString("contractor_address"),
            row.getString("ward_name"),
            row.getString("section_name")),
        row.getObject("begins", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        Contract.State.valueOf(row.getString("state")),
        instant(row, "working_since"),
        person(row, "opened_by"),
        instant(row, "completed_at"),
        person(row, "completed_by"));
  }

  private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  void insert(Contract contract, Instant at) {
    var head = contract.head();
    db.sql(
            """
            INSERT INTO contracts.contract (contract_id, org_id, section_id, title, number, fiscal_year, begins,
                                            ends, contractor_name, contractor_address, ward_name, section_name,
                                            state, standing_rev, recorded_at)
            VALUES (:id, :org, :section, :title, :number, :year, :begins, :ends, :contractor, :address, :ward,
                    :sectionName, 'PREPARED', 1, :at)
            """)
        .param("id", head.id().value())
        .param("org", head.contractor().value())
        .param("section", head.section().value())
        .param("title", head.title())
        .param("number", head.number())
        .param("year", head.fiscalYear())
        .param("begins", contract.begins())
        .param("ends", contract.ends())
        .param("contractor", head.contractorName())
        .param("address", head.contractorAddress())
        .param("ward", head.wardName())
        .param("sectionName", head.sectionName())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Opens the work; false if it was open already. */
  boolean open(ContractId id, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE contracts.contract
                   SET state = 'WORKING', working_since = :at, opened_by = :by
                 WHERE contract_id = :id AND state = 'PREPARED'
                """)
            .param("id", id.value())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Confirms that nothing remains; false if the work is not open. */
  boolean complete(ContractId id, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE contracts.contract
                   SET state = 'COMPLETED', completed_at = :at, completed_by = :by
                 WHERE contract_id = :id AND state = 'WORKING'
                """)
            .param("id", id.value())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Holds the row until the transaction ends; several may, so long as none of them moves it. */
  Optional<Long> share(ContractId id) {
    return revision(id, "FOR SHARE");
  }

  /** Holds the row for this transaction alone. */
  Optional<Long> alone(ContractId id) {
    return revision(id, "FOR UPDATE");
  }

  private Optional<Long> revision(ContractId id, String lock) {
    return db.sql("SELECT standing_rev FROM contracts.contract WHERE contract_id = :id " + lock)
        .param("id", id.value())
        .query((row, _) -> row.getLong(1))
        .optional();
  }

  /** Tells that somebody stands differently on the contract now. */
  void moveStanding(ContractId id) {
    db.sql(
            """
            UPDATE contracts.contract SET standing_rev = standing_rev + 1 WHERE contract_id = :id
            """)
        .param("id", id.value())
        .update();
  }
}
