package jp.junshu.server.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static jp.junshu.server.identity.Rows.day;
import static jp.junshu.server.identity.Rows.instant;
import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {

  private final JdbcClient db;

  PlanRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(PlanId id, LocalDate day, String title, PersonId by, Instant at) {
    db.sql(
            """
            INSERT INTO identity.plan (id, day, title, state, written_by, written_at)
            VALUES (:id, :day, :title, 'DRAFT', :by, :at)
            """)
        .param("id", id.value())
        .param("day", day)
        .param("title", title)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** Holds a draft until the transaction ends; false if it is none, or no longer. */
  boolean lockDraft(PlanId id) {
    return db.sql("SELECT id FROM identity.plan WHERE id = :id AND state = 'DRAFT' FOR UPDATE")
        .param("id", id.value())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void write(PlanId plan, UUID id, Change change, PersonId by, Instant at) {
    db.sql(
            """
            INSERT INTO identity.plan_line (id, plan_id, kind, subject, into_section, name, role, deputy_rank,
                                            leaving, arriving, written_by, written_at)
            VALUES (:id, :plan, :kind, :subject, :into, :name, :role, :rank, :leaving, :arriving, :by, :at)
            """)
        .param("id", id)
        .param("plan", plan.value())
        .params(ChangeRow.of(change).columns())
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** False if the plan has no such line. */
  boolean strike(PlanId plan, UUID line, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE identity.plan_line SET struck_by = :by, struck_at = :at
                 WHERE id = :line AND plan_id = :plan AND struck_at IS NULL
                """)
            .param("line", line)
            .param("plan", plan.value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  boolean has(PlanId plan, UUID line) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM identity.plan_line WHERE id = :line AND plan_id = :plan)
            """)
        .param("line", line)
        .param("plan", plan.value())
        .query(Boolean.class)
        .single();
  }

  void confirm(PlanId id, PersonId by, Instant at) {
    db.sql(
            """
            UPDATE identity.plan SET state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at
             WHERE id = :id AND state = 'DRAFT'
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** False if it was already, or its day has come. */
  boolean withdraw(PlanId id, PersonId by, Instant at, LocalDate today) {
    return db.sql(
                """
                UPDATE identity.plan SET state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at
                 WHERE id = :id AND (state = 'DRAFT' OR state = 'CONFIRMED' AND day > :today)
                """)
            .param("id", id.value())
            .param("by", by.value())
            .param("at", utc(at))
            .param("today", today)
            .update()
        == 1;
  }

  /** The latest day first. */
  List<Plan> all() {
    var lines =
        db
            .sql(
                """
                SELECT id, plan_id, kind, subject, into_section, name, role, deputy_rank, leaving, arriving,
                       written_by
                  FROM identity.plan_line
                 WHERE struck_at IS NULL
                 ORDER BY written_at, id
                """)
            .query((row, _) -> new OfPlan(uuid(row, "plan_id"), line(row)))
            .list()
            .stream()
            .collect(groupingBy(OfPlan::plan, mapping(OfPlan::line, toList())));
    return db.sql(
            """
            SELECT id, day, title, state, written_by, written_at, confirmed_by, confirmed_at, withdrawn_by,
                   withdrawn_at
              FROM identity.plan
             ORDER BY day DESC, written_at DESC, id
            """)
        .query((row, _) -> plan(row, lines.getOrDefault(uuid(row, "id"), List.of())))
        .list();
  }

  private record OfPlan(UUID plan, Plan.Line line) {}

  private static Plan.Line line(ResultSet row) throws SQLException {
    return new Plan.Line(
        uuid(row, "id"), ChangeRow.of(row).change(), new PersonId(uuid(row, "written_by")));
  }

  private static Plan plan(ResultSet row, List<Plan.Line> lines) throws SQLException {
    return new Plan(
        new PlanId(uuid(row, "id")),
        day(row, "day"),
        row.getString("title"),
        Plan.State.valueOf(row.getString("state")),
        new PersonId(uuid(row, "written_by")),
        instant(row, "written_at"),
        by(row, "confirmed"),
        by(row, "withdrawn"),
        lines);
  }

  private static Optional<Plan.By> by(ResultSet row, String what) throws SQLException {
    return row.getObject(what + "_by") == null
        ? Optional.empty()
        : Optional.of(
            new Plan.By(new PersonId(uuid(row, what + "_by")), instant(row, what + "_at")));
  }
}
