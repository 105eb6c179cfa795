package jp.junshu.server.database;

import static jp.junshu.server.database.TenantTable.HOJO;
import static jp.junshu.server.database.TenantTable.MINATO;
import static jp.junshu.server.database.TenantTable.WARD;
import static jp.junshu.server.database.TenantTable.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

/** Who sees which rows, whatever the query. */
class TenantIsolationTest {

  private final TenantTable table = new TenantTable();

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void withoutAContextNoRowIsSeen() {
    assertThat(table.seen()).isEmpty();
    assertThat(table.seenIn(table.transaction())).isEmpty();
  }

  @Test
  void aContractorSeesItsOwnRowsOnly() {
    assertThat(table.seenBy(of(MINATO))).containsExactly(MINATO.value());
    assertThat(table.seenBy(of(HOJO))).containsExactly(HOJO.value());
    assertThat(table.seenBy(of())).isEmpty();
    assertThat(table.seenBy(of(MINATO, HOJO))).hasSize(2);
  }

  @Test
  void theWardAndTheSystemSeeAll() {
    assertThat(table.seenBy(WARD)).hasSize(2);
    assertThat(table.seenBy(new TenantContext(Party.SYSTEM, Set.of(), "CALENDAR"))).hasSize(2);
  }

  @Test
  void theOwnerAndTheOtherRolesAreUnderTheSameRule() {
    for (var role : List.of("seal", "auditor")) {
      assertThat(count(role, "SELECT count(*) FROM demo.thing")).as(role).isZero();
    }
    assertThat(count("migrate", "SET ROLE junshu_owner; SELECT count(*) FROM demo.thing")).isZero();
  }

  @Test
  void backupsReadEveryRowAndWriteNone() {
    assertThat(count("backup", "SELECT count(*) FROM demo.thing")).isEqualTo(2);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> count("backup", "DELETE FROM demo.thing RETURNING 1"))
        .havingRootCause()
        .withMessageContaining("permission denied");
  }

  @Test
  void nobodyWritesARowOfSomebodyElse() {
    TenantContext.run(
        of(MINATO),
        () ->
            assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> table.inTransaction(() -> table.insert(HOJO)))
                .havingRootCause()
                .withMessageContaining("row-level security"));
  }

  private int count(String role, String sql) {
    return Objects.requireNonNull(
        new JdbcTemplate(table.postgres().as(role))
            .execute((StatementCallback<Integer>) statement -> lastNumber(statement, sql)));
  }

  private static int lastNumber(Statement statement, String sql) throws SQLException {
    var isResult = statement.execute(sql);
    while (!isResult) {
      isResult = statement.getMoreResults();
    }
    var rows = statement.getResultSet();
    rows.next();
    return rows.getInt(1);
  }
}
