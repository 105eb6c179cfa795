package jp.junshu.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NumberRepository {

  private static final String ROW =
      """
      SELECT fiscal_year, mark, section_id, number, branch, text, kind, filing_id, subject, day, given_by, given_at, voided_at, void_reason
        FROM notices.number
      """;

  private final JdbcClient db;

  NumberRepository(JdbcClient db) {
    this.db = db;
  }

  /** The next number of that mark; held until the transaction ends, and given back if it fails. */
  int next(int fiscalYear, String mark) {
    return db.sql(
            """
            INSERT INTO notices.counter (fiscal_year, mark, last)
            VALUES (:year, :mark, 1)
            ON CONFLICT (fiscal_year, mark) DO UPDATE SET last = counter.last + 1
            RETURNING last
            """)
        .param("year", fiscalYear)
        .param("mark", mark)
        .query(Integer.class)
        .single();
  }

  /** The next branch of a number; whoever else wants one waits until the transaction ends. */
  int nextBranch(NumberRow root) {
    db.sql(
            """
            SELECT last FROM notices.counter WHERE fiscal_year = :year AND mark = :mark FOR UPDATE
            """)
        .param("year", root.fiscalYear())
        .param("mark", root.mark())
        .query(Integer.class)
        .single();
    return db.sql(
            """
            SELECT max(branch) + 1 FROM notices.number WHERE fiscal_year = :year AND mark = :mark AND number = :number
            """)
        .param("year", root.fiscalYear())
        .param("mark", root.mark())
        .param("number", root.number())
        .query(Integer.class)
        .single();
  }

  boolean written(int fiscalYear, String text) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM notices.number WHERE fiscal_year = :year AND text = :text AND kind <> 'SKIPPED')
            """)
        .param("year", fiscalYear)
        .param("text", text)
        .query(Boolean.class)
        .single();
  }

  void insert(NumberRow row) {
    db.sql(
            """
            INSERT INTO notices.number (fiscal_year, mark, section_id, number, branch, text, kind, filing_id, subject, day, given_by, given_at)
            VALUES (:year, :mark, :section, :number, :branch, :text, :kind, :filing, :subject, :day, :by, :at)
            """)
        .param("year", row.fiscalYear())
        .param("mark", row.mark())
        .param("section", row.section().map(SectionId::value).orElse(null))
        .param("number", row.number())
        .param("branch", row.branch())
        .param("text", row.text())
        .param("kind", row.kind().name())
        .param("filing", row.filing().map(FilingId::value).orElse(null))
        .param("subject", row.subject())
        .param("day", row.day())
        .param("by", row.by().value())
        .param("at", utc(row.at()))
        .update();
  }

  /**
   * The number itself, without branch, under which that notice or the one it follows was issued.
   */
  Optional<NumberRow> root(FilingId notice) {
    return db.sql(
            ROW
                + """
                 WHERE branch = 1
                   AND (fiscal_year, mark, number)
                     = (SELECT n.fiscal_year, n.mark, n.number FROM notices.number n WHERE n.filing_id = :notice)
                """)
        .param("notice", notice.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Everything of a fiscal year, mark by mark, in order. */
  List<NumberRow> of(int fiscalYear) {
    return db.sql(ROW + " WHERE fiscal_year = :year ORDER BY mark, number, branch")
        .param("year", fiscalYear)
        .query((row, _) -> read(row))
        .list();
  }

  /** One number or branch, if it was given. */
  Optional<NumberRow> find(int fiscalYear, String mark, int number, int branch) {
    return db.sql(
            ROW
                + """
                 WHERE fiscal_year = :year AND mark = :mark AND number = :number AND branch = :branch
                """)
        .param("year", fiscalYear)
        .param("mark", mark)
        .param("number", number)
        .param("branch", branch)
        .query((row, _) -> read(row))
        .optional();
  }

  /** The number for a letter on paper that a person took at that moment. */
  Optional<NumberRow> taken(PersonId by, Instant at) {
    return db.sql(ROW + " WHERE given_by = :by AND given_at = :at AND kind = 'PAPER'")
        .param("by", by.value())
        .param("at", utc(at))
        .query((row, _) -> read(row))
        .optional();
  }

  /** The last number of each mark in a fiscal year. */
  Map<String, Integer> last(int fiscalYear) {
    var last = new HashMap<String, Integer>();
    db.sql("SELECT mark, last FROM notices.counter WHERE fiscal_year = :year")
        .param("year", fiscalYear)
        .query((row, _) -> last.put(row.getString("mark"), row.getInt("last")))
        .list();
    return last;
  }

  List<Integer> years() {
    return db.sql("SELECT DISTINCT fiscal_year FROM notices.counter ORDER BY fiscal_year DESC")
        .query((row, _) -> row.getInt(1))
        .list();
  }

  /**
   * Keeps that it counts no more, once: false if that stands already, or there is no such number.
   */
  boolean voided(NumberRow number, PersonId by, Instant at, String reason) {
    return db.sql(
                """
                UPDATE notices.number
                   SET voided_by = :by, voided_at = :at, void_reason = :reason
                 WHERE fiscal_year = :year AND mark = :mark AND number = :number AND branch = :branch
                   AND voided_at IS NULL AND kind = 'PAPER'
                """)
            .param("year", number.fiscalYear())
            .param("mark", number.mark())
            .param("number", number.number())
            .param("branch", number.branch())
            .param("by", by.value())
            .param("at", utc(at))
            .param("reason", reason)
            .update()
        == 1;
  }

  Optional<NumberPattern> pattern() {
    return db.sql("SELECT pattern FROM notices.number_pattern ORDER BY version DESC LIMIT 1")
        .query((row, _) -> new NumberPattern(row.getString(1)))
        .optional();
  }

  /** Keeps a new version, and says which it is. */
  int pattern(NumberPattern pattern, PersonId by, Instant at) {
    return db.sql(
            """
            INSERT INTO notices.number_pattern (version, pattern, set_by, set_at)
            SELECT coalesce(max(version), 0) + 1, :pattern, :by, :at FROM notices.number_pattern
            RETURNING version
            """)
        .param("pattern", pattern.text())
        .param("by", by.value())
        .param("at", utc(at))
        .query(Integer.class)
        .single();
  }

  Map<SectionId, String> marks() {
    var marks = new HashMap<SectionId, String>();
    db.sql(
            """
            SELECT DISTINCT ON (section_id) section_id, mark FROM notices.section_mark ORDER BY section_id, version DESC
            """)
        .query(
            (row, _) ->
                marks.put(
                    new SectionId(row.getObject("section_id", UUID.class)), row.getString("mark")))
        .list();
    return marks;
  }

  void mark(SectionId section, String mark, PersonId by, Instant at) {
    db.sql(
            """
            INSERT INTO notices.section_mark (section_id, version, mark, set_by, set_at)
            SELECT :section, coalesce(max(version), 0) + 1, :mark, :by, :at
              FROM notices.section_mark WHERE section_id = :section
            """)
        .param("section", section.value())
        .param("mark", mark)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  private static NumberRow read(ResultSet row) throws SQLException {
    return new NumberRow(
        row.getInt("fiscal_year"),
        row.getString("mark"),
        Optional.ofNullable(row.getObject("section_id", UUID.class)).map(SectionId::new),
        row.getInt("number"),
        row.getInt("branch"),
        row.getString("text"),
        NumberRow.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getObject("filing_id", UUID.class)).map(FilingId::new),
        row.getString("subject"),
        row.getObject("day", LocalDate.class),
        new PersonId(row.getObject("given_by", UUID.class)),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("voided_at", OffsetDateTime.class))
            .map(at -> new NumberRow.Voided(at.toInstant(), text(row))));
  }

  private static String text(ResultSet row) {
    try {
      return row.getString("void_reason");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
