package jp.junshu.server.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GateRepository {

  private final JdbcClient db;

  GateRepository(JdbcClient db) {
    this.db = db;
  }

  /** The act done under that key, if there is one. */
  Optional<AlreadyDone> find(ActKey key) {
    return db.sql(
            """
            SELECT action, done_at, shown_at
              FROM gate.act
             WHERE act_key = :key
            """)
        .param("key", key.value())
        .query(
            (row, _) ->
                new AlreadyDone(
                    row.getString("action"),
                    row.getObject("done_at", OffsetDateTime.class).toInstant(),
                    row.getString("shown_at")))
        .optional();
  }

  /** When that person last did something, if they ever did. */
  Optional<Instant> last(PersonId person) {
    return db.sql(
            """
            SELECT done_at FROM gate.act WHERE person_id = :person ORDER BY done_at DESC LIMIT 1
            """)
        .param("person", person.value())
        .query((row, _) -> row.getObject("done_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Takes the key for this act; false if another transaction took it first. */
  boolean claim(Ask ask, Instant at) {
    return db.sql(
                """
                INSERT INTO gate.act (act_key, person_id, action, resource_id, done_at, shown_at)
                VALUES (:key, :person, :action, :resource, :at, :where)
                ON CONFLICT (act_key) DO NOTHING
                """)
            .param("key", ask.key().value())
            .param("person", person(ask.actor()))
            .param("action", ask.action().code())
            .param("resource", ask.resource().id().value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("where", ask.where())
            .update()
        == 1;
  }

  /** How many acts of a person were refused on that contract, or on none, after that moment. */
  long refused(PersonId person, Optional<ContractId> contract, Instant since) {
    return db.sql(
            """
            SELECT count(*)
              FROM gate.refusal
             WHERE person_id = :person AND refused_at > :since
               AND contract_id IS NOT DISTINCT FROM CAST(:contract AS uuid)
            """)
        .param("person", person.value())
        .param("contract", contract.map(ContractId::value).orElse(null))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Keeps a refusal and answers its running number. */
  long keep(AccessRequest request, KeptRefusal kept) {
    return db.sql(
            """
            INSERT INTO gate.refusal (contract_id, org_id, action, resource_type, resource_id, actor, person_id,
                                      refused_at, table_version, missing, entry_id, warned_key, warned_of)
            VALUES (:contract, :org, :action, :type, :resource, :actor, :person, :at, :table,
                    CAST(:missing AS jsonb), :entry, :warned, :of)
            RETURNING seq
            """)
        .param("contract", request.resource().contract().map(ContractId::value).orElse(null))
        .param("org", kept.contractor())
        .param("action", request.action().code())
        .param("type", request.resource().type())
        .param("resource", request.resource().id().value())
        .param("actor", kept.actor())
        .param("person", person(request.actor()))
        .param("at", request.at().atOffset(ZoneOffset.UTC))
        .param("table", kept.table())
        .param("missing", kept.missing())
        .param("entry", kept.entry())
        .param("warned", kept.warned().map(w -> w.key().value()).orElse(null))
        .param("of", kept.warned().map(w -> w.of().hex()).orElse(null))
        .query(Long.class)
        .single();
  }

  /**
   * What is kept of a refusal beside the request itself.
   *
   * @param warned of what it warned, where one may go on knowingly
   */
  record KeptRefusal(
      @Nullable UUID contractor,
      String actor,
      int table,
      String missing,
      UUID entry,
      Optional<Warned> warned) {}

  /**
   * What a warning is about.
   *
   * @param key of the act, which alone may go on
   * @param of digest of all that was missing, people included
   */
  record Warned(ActKey key, Hash of) {}

  /** The entry of the warning shown to that person under one of these numbers for that act. */
  Optional<UUID> warned(AccessRequest request, Warned warned, Instant since, List<Long> numbers) {
    return db.sql(
            """
            SELECT entry_id
              FROM gate.refusal
             WHERE seq = ANY (:numbers) AND warned_key = :key AND person_id = :person AND action = :action
               AND resource_id = :resource AND refused_at > :since AND warned_of = :of
             ORDER BY seq DESC
             LIMIT 1
            """)
        .param("numbers", numbers.toArray(Long[]::new))
        .param("key", warned.key().value())
        .param("person", person(request.actor()))
        .param("action", request.action().code())
        .param("resource", request.resource().id().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("of", warned.of().hex())
        .query(UUID.class)
        .optional();
  }

  private static @Nullable UUID person(Actor actor) {
    return actor instanceof PersonActor person ? person.person().value() : null;
  }
}
