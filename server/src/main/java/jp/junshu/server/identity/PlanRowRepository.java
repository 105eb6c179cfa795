package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated rows that a plan writes, and takes back. */
@Repository
class PlanRowRepository {

  private final JdbcClient db;

  PlanRowRepository(JdbcClient db) {
    this.db = db;
  }

  void name(PlanId plan, SectionId section, String name, LocalDate day) {
    db.sql(
            """
            INSERT INTO identity.section_name (section_id, name, valid_from, plan_id)
            VALUES (:section, :name, :day, :plan)
            """)
        .param("section", section.value())
        .param("name", name)
        .param("day", day)
        .param("plan", plan.value())
        .update();
  }

  void close(PlanId plan, SectionId section, LocalDate last) {
    db.sql("UPDATE identity.section SET valid_until = :last, ended_by = :plan WHERE id = :section")
        .param("section", section.value())
        .param("last", last)
        .param("plan", plan.value())
        .update();
  }

  void create(PlanId plan, Change.Create post, LocalDate day) {
    db.sql(
            """
            INSERT INTO identity.post (id, section_id, role, title, valid_from, plan_id)
            VALUES (:id, :section, :role, :title, :day, :plan)
            """)
        .param("id", post.post().value())
        .param("section", post.section().value())
        .param("role", post.role().name())
        .param("title", post.title())
        .param("day", day)
        .param("plan", plan.value())
        .update();
  }

  /** Every post of the section that goes on after that day. */
  List<PostId> closePosts(PlanId plan, SectionId section, LocalDate last) {
    return db.sql(
            """
            UPDATE identity.post SET valid_until = :last, ended_by = :plan
             WHERE section_id = :section AND valid_until IS NULL AND valid_from <= :last AND NOT withdrawn
            RETURNING id
            """)
        .param("section", section.value())
        .param("last", last)
        .param("plan", plan.value())
        .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Whether there was a holding without an end that had begun by then. */
  boolean leave(PlanId plan, PostId post, PersonId person, int rank, LocalDate last) {
    return db.sql(
                """
                UPDATE identity.post_holding SET valid_until = :last, ended_by = :plan
                 WHERE post_id = :post AND person_id = :person AND deputy_rank = :rank
                   AND valid_until IS NULL AND valid_from <= :last AND NOT withdrawn
                """)
            .param("post", post.value())
            .param("person", person.value())
            .param("rank", rank)
            .param("last", last)
            .param("plan", plan.value())
            .update()
        > 0;
  }

  void hold(PlanId plan, PostId post, PersonId person, int rank, LocalDate day) {
    db.sql(
            """
            INSERT INTO identity.post_holding (id, post_id, person_id, deputy_rank, valid_from, plan_id)
            VALUES (:id, :post, :person, :rank, :day, :plan)
            """)
        .param("id", UUID.randomUUID())
        .param("post", post.value())
        .param("person", person.value())
        .param("rank", rank)
        .param("day", day)
        .param("plan", plan.value())
        .update();
  }

  /** What the plan began counts for nothing, what it ended goes on. */
  void withdraw(PlanId plan) {
    for (var began : List.of("section_name", "post", "post_holding")) {
      db.sql("UPDATE identity.%s SET withdrawn = true WHERE plan_id = :plan".formatted(began))
          .param("plan", plan.value())
          .update();
    }
    for (var ended : List.of("section", "post", "post_holding")) {
      db.sql(
              "UPDATE identity.%s SET valid_until = NULL, ended_by = NULL WHERE ended_by = :plan"
                  .formatted(ended))
          .param("plan", plan.value())
          .update();
    }
  }
}
