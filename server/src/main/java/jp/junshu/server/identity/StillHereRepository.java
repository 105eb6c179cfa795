package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;

import java.time.Instant;
import java.time.LocalDate;
import jp.junshu.core.gate.PersonActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StillHereRepository {

  private final JdbcClient db;

  StillHereRepository(JdbcClient db) {
    this.db = db;
  }

  boolean lives(String session, PersonActor actor, Instant since, Instant now, LocalDate today) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM infra.spring_session s
                            WHERE s.session_id = CAST(:session AS char(36))
                              AND s.principal_name = :name
                              AND s.expiry_time > :now)
               AND EXISTS (SELECT FROM identity.membership m
                            WHERE m.person_id = :person
                              AND m.org_id = :organization
                              AND m.valid_from <= :today
                              AND (m.valid_until IS NULL OR m.valid_until >= :today))
               AND NOT EXISTS (SELECT FROM identity.factor_reset r
                                WHERE r.person_id = :person AND r.at >= :since)
            """)
        .param("session", session)
        .param("name", actor.person().toString())
        .param("now", now.toEpochMilli())
        .param("person", actor.person().value())
        .param("organization", actor.organization().value())
        .param("today", today)
        .param("since", utc(since))
        .query(Boolean.class)
        .single();
  }
}
