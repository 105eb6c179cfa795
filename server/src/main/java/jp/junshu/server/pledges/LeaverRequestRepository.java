package jp.junshu.server.pledges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeaverRequestRepository {

  private final JdbcClient db;

  LeaverRequestRepository(JdbcClient db) {
    this.db = db;
  }

  /** Counts what was asked for; true if it is the first of that kind on that day. */
  boolean keep(ContractHead contract, Assignment place, LeaverAsked asked) {
    return db.sql(
            """
            INSERT INTO pledges.leaver_request (contract_id, org_id, person_id, assignment_id, day, kind, times, first_at,
                                                last_at)
            VALUES (:contract, :org, :person, :place, :day, :kind, :times, :first, :last)
            ON CONFLICT (contract_id, person_id, day, kind)
               DO UPDATE SET times = LEAST(leaver_request.times + EXCLUDED.times, 1000000),
                             first_at = LEAST(leaver_request.first_at, EXCLUDED.first_at),
                             last_at = GREATEST(leaver_request.last_at, EXCLUDED.last_at),
                             mark = EXCLUDED.mark
            RETURNING xmax = 0
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("person", place.person().value())
        .param("place", place.id().value())
        .param("day", asked.day())
        .param("kind", asked.kind().name())
        .param("times", asked.times())
        .param("first", utc(asked.first()))
        .param("last", utc(asked.last()))
        .query(Boolean.class)
        .single();
  }

  /** Settles what that person asked for up to a mark. */
  void look(
      ContractHead contract, Assignment place, long until, String said, PersonId by, Instant at) {
    db.sql(
            """
            INSERT INTO pledges.leaver_look (contract_id, org_id, person_id, until, said, looked_by, looked_at)
            VALUES (:contract, :org, :person, :until, :said, :by, :at)
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("person", place.person().value())
        .param("until", until)
        .param("said", said)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** Who looked last at what that person asked for, and when. */
  Optional<SettledBefore.First> lastLook(ContractId contract, PersonId person) {
    return db.sql(
            """
            SELECT looked_by, looked_at
              FROM pledges.leaver_look
             WHERE contract_id = :contract AND person_id = :person
             ORDER BY act_no DESC
             LIMIT 1
            """)
        .param("contract", contract.value())
        .param("person", person.value())
        .query(
            (row, _) ->
                new SettledBefore.First(
                    new PersonId(row.getObject("looked_by", UUID.class)),
                    row.getObject("looked_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  record Row(ContractId contract, LeaverAsked asked) {}

  /** All of these contracts, the newest first. */
  List<Row> of(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT r.contract_id, r.assignment_id, r.day, r.kind, r.times, r.first_at, r.last_at, r.mark, l.looked_at, l.said
              FROM pledges.leaver_request r
              LEFT JOIN LATERAL (
                SELECT looked_at, said
                  FROM pledges.leaver_look
                 WHERE contract_id = r.contract_id AND person_id = r.person_id AND until >= r.mark
                 ORDER BY until, act_no
                 LIMIT 1) l ON true
             WHERE r.contract_id = ANY (:contracts)
             ORDER BY r.mark DESC
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static Row read(ResultSet row) throws SQLException {
    var looked = row.getObject("looked_at", OffsetDateTime.class);
    return new Row(
        new ContractId(row.getObject("contract_id", UUID.class)),
        new LeaverAsked(
            new AssignmentId(row.getObject("assignment_id", UUID.class)),
            row.getObject("day", LocalDate.class),
            LeaverAsked.Kind.valueOf(row.getString("kind")),
            row.getInt("times"),
            row.getObject("first_at", OffsetDateTime.class).toInstant(),
            row.getObject("last_at", OffsetDateTime.class).toInstant(),
            row.getLong("mark"),
            looked == null
                ? Optional.empty()
                : Optional.of(new LeaverAsked.Look(looked.toInstant(), row.getString("said")))));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
