package jp.junshu.server.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.contracts.Answered.Answer;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.rules.AnswerWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnsweringRepository {

  private final JdbcClient db;

  AnsweringRepository(JdbcClient db) {
    this.db = db;
  }

  /** Whose answers to what. */
  record Sheet(PersonId person, EditionId edition, int version) {}

  /** Counts one try more and answers how many there are now; others wait for the transaction. */
  int trying(ContractHead contract, Sheet sheet) {
    return db.sql(
            """
            INSERT INTO contracts.answering (contract_id, org_id, person_id, edition_id, version, tries)
            VALUES (:contract, :org, :person, :edition, :version, 1)
            ON CONFLICT (contract_id, person_id, edition_id, version)
               DO UPDATE SET tries = answering.tries + 1
            RETURNING tries
            """)
        .params(key(contract.id(), sheet))
        .param("org", contract.contractor().value())
        .query(Integer.class)
        .single();
  }

  /** Keeps the answers that were all right; those of an earlier passing give way to more. */
  void passed(ContractHead contract, Sheet sheet, Answered answered, Instant at) {
    db.sql(
            """
            UPDATE contracts.answering
               SET way = :way, witnesses = CAST(:witnesses AS uuid[]), answers = :answers, passed_at = :at
             WHERE contract_id = :contract AND person_id = :person AND edition_id = :edition AND version = :version
            """)
        .params(key(contract.id(), sheet))
        .param("way", answered.way().name())
        .param(
            "witnesses",
            answered.witnesses().stream().map(AssignmentId::value).toArray(UUID[]::new))
        .param("answers", text(answered.answers()))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Answered> find(ContractId contract, Sheet sheet) {
    return db.sql(
            """
            SELECT version, tries, way, witnesses, answers
              FROM contracts.answering
             WHERE contract_id = :contract AND person_id = :person AND edition_id = :edition AND version = :version
               AND passed_at IS NOT NULL
            """)
        .params(key(contract, sheet))
        .query((row, _) -> answered(row))
        .optional();
  }

  private static Map<String, Object> key(ContractId contract, Sheet sheet) {
    return Map.of(
        "contract", contract.value(),
        "person", sheet.person().value(),
        "edition", sheet.edition().value(),
        "version", sheet.version());
  }

  private static Answered answered(ResultSet row) throws SQLException {
    return new Answered(
        row.getInt("version"),
        row.getInt("tries"),
        AnswerWay.valueOf(row.getString("way")),
        Stream.of((UUID[]) row.getArray("witnesses").getArray()).map(AssignmentId::new).toList(),
        answers(row.getString("answers")));
  }

  static String text(List<Answer> answers) {
    return CanonicalJson.write(
        answers.stream().map(a -> List.of(a.question().toString(), a.choice())).toList());
  }

  static List<Answer> answers(String text) {
    return ((List<?>) CanonicalJson.parse(text))
        .stream().map(each -> answer((List<?>) each)).toList();
  }

  private static Answer answer(List<?> pair) {
    return new Answer(QuestionId.of((String) pair.get(0)), Math.toIntExact((Long) pair.get(1)));
  }
}
