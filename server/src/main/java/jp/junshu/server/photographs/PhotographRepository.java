package jp.junshu.server.photographs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PhotographId;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.photographs.Photograph.Erased;
import jp.junshu.server.photographs.Photograph.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of photographs; their bytes are {@link PictureRepository}'s. */
@Repository
class PhotographRepository {

  private static final String SELECT =
      "SELECT id, contract_id, person_id, kind, handed_by, handed_at, verdict, erased_why"
          + " FROM photographs.photograph ";

  private final JdbcClient db;

  PhotographRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(
      ContractHead contract,
      Assignment place,
      PhotographId id,
      NewPicture.Kind kind,
      int size,
      PersonId by,
      Instant at) {
    db.sql(
            """
            INSERT INTO photographs.photograph (id, contract_id, org_id, assignment_id, person_id, kind, size, handed_by,
                                                handed_at)
            VALUES (:id, :contract, :org, :place, :person, :kind, :size, :by, :at)
            """)
        .param("id", id.value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("place", place.id().value())
        .param("person", place.person().value())
        .param("kind", kind.name())
        .param("size", size)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** The newest of each person on a contract, those whose bytes are gone too. */
  List<Photograph> newest(ContractId contract) {
    return db.sql(
            """
            SELECT DISTINCT ON (person_id) id, contract_id, person_id, kind, handed_by, handed_at, verdict, erased_why
              FROM photographs.photograph
             WHERE contract_id = :contract
             ORDER BY person_id, act_no DESC
            """)
        .param("contract", contract.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** The newest of that person there. */
  Optional<Photograph> newest(ContractId contract, PersonId person) {
    return db.sql(
            SELECT
                + "WHERE contract_id = :contract AND person_id = :person ORDER BY act_no DESC LIMIT"
                + " 1")
        .param("contract", contract.value())
        .param("person", person.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /**
   * Some that wait for the scanner, whichever: none of which nothing comes keeps another from it.
   */
  List<Photograph> waiting(int most) {
    return db.sql(
            SELECT
                + "WHERE verdict = 'WAITING' AND erased_at IS NULL ORDER BY random() LIMIT :most")
        .param("most", most)
        .query((row, _) -> read(row))
        .list();
  }

  /** How many were handed in of that person there since a moment. */
  int handedSince(ContractId contract, PersonId person, Instant since) {
    return db.sql(
            """
            SELECT count(*) FROM photographs.photograph
             WHERE contract_id = :contract AND person_id = :person AND handed_at > :since
            """)
        .param("contract", contract.value())
        .param("person", person.value())
        .param("since", utc(since))
        .query(Integer.class)
        .single();
  }

  /** All whose bytes are kept, contract by contract. */
  List<Photograph> kept() {
    return db.sql(SELECT + "WHERE erased_at IS NULL ORDER BY contract_id, act_no")
        .query((row, _) -> read(row))
        .list();
  }

  /** Keeps what the scanner said; false if that one no longer waits. */
  boolean told(PhotographId id, Verdict verdict, Instant at) {
    return db.sql(
                """
                UPDATE photographs.photograph
                   SET verdict = :verdict, verdict_why = :why, engine = :engine, scanned_at = :at
                 WHERE id = :id AND verdict = 'WAITING' AND erased_at IS NULL
                """)
            .param("verdict", verdict.outcome().name())
            .param("why", verdict.why())
            .param("engine", verdict.engine())
            .param("at", utc(at))
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Erases the bytes by the database's one door for them; false if they were gone. */
  boolean erase(PhotographId id, Erased why, Instant at) {
    return db.sql("SELECT photographs.erase(:id, :why, :at)")
        .param("id", id.value())
        .param("why", why.name())
        .param("at", utc(at))
        .query(Boolean.class)
        .single();
  }

  private static Photograph read(ResultSet row) throws SQLException {
    return new Photograph(
        new PhotographId(row.getObject("id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        NewPicture.Kind.valueOf(row.getString("kind")),
        new PersonId(row.getObject("handed_by", UUID.class)),
        row.getObject("handed_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("verdict")),
        Optional.ofNullable(row.getString("erased_why")).map(Erased::valueOf));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
