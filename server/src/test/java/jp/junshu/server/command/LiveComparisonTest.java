package jp.junshu.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.database.ReadOnlyAccess;
import jp.junshu.server.forms.LiveFilings;
import jp.junshu.server.identity.DirectoryBindings;
import jp.junshu.server.identity.LiveSignIns;
import jp.junshu.server.ledger.LiveCheck;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** What the modules keep beside the logs is compared with them when the running database is. */
@ServerTest
@TestPropertySource(properties = "junshu.ledger.name=compared")
class LiveComparisonTest {

  @Autowired private ApplicationContext context;
  @Autowired private Environment installation;

  private LiveCheck.Result check() {
    var data = Path.of(installation.getRequiredProperty("junshu.data"));
    var auditor =
        ReadOnlyAccess.asAuditor(data, installation.getRequiredProperty("junshu.database.url"));
    var comparisons = List.of(new LiveFilings(auditor), new LiveSignIns(auditor));
    var key = LiveCheck.installationKeys(data);
    return new LiveCheck(auditor, key, LiveCheck.PATIENCE, comparisons).check(Trust.NONE, _ -> {});
  }

  private void superuser(String sql) throws SQLException {
    try (var db =
            DriverManager.getConnection(
                installation.getRequiredProperty("junshu.database.url"),
                installation.getRequiredProperty("junshu.database.user"),
                installation.getRequiredProperty("junshu.database.password"));
        var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aContentChangedInTheWorkingTablesIsNamedThoughTheLogIsWhole() throws SQLException {
    var scene = new Scene(context);
    var clerk = scene.has(Role.CLERK, "青木", "里奈");
    var id =
        scene.file(
            clerk.actor(),
            "F04",
            Map.of(
                "kind", "ORIGINAL",
                "assetTitle", "給付対象者台帳",
                "classification", "SECRET_3B",
                "personalInformation", "false",
                "recordCount", "460000",
                "quantity", "1",
                "location", "第2作業室 金庫",
                "purpose", "臨時給付金の支給"));
    scene.accepts(scene.has(Role.WORKER, "髙橋", "結衣"));
    assertThat(check().unread()).isEmpty();
    var change = "UPDATE forms.revision SET content = replace(content, '%s', '%s')";
    superuser(change.formatted("460000", "46"));
    var wrong = catchThrowableOfType(Wrong.class, this::check);
    assertThat(wrong.member()).isEqualTo("forms.revision");
    assertThat(wrong.what()).contains(id.toString());
    superuser(change.formatted("\"recordCount\":46", "\"recordCount\":460000"));
    assertThat(check().logs()).isPositive();
  }

  @Test
  void aDigestInAFactIsNotTakenForACommitmentThatNobodyKept(@LocalServerPort int port) {
    var cast = new Ensemble(context, port);
    var clerk = cast.actor(Cast.CLERK).person();
    var bindings = context.getBean(DirectoryBindings.class);
    cast.inWard(
        () -> {
          bindings.bind(cast.administrator(), clerk, "s-clerk");
          bindings.end(cast.administrator(), clerk);
          return clerk;
        });
    assertThat(check().logs()).isPositive();
  }

  @Test
  void aDigestThatTheLogDoesNotHaveIsNamed() throws SQLException {
    var scene = new Scene(context);
    scene.accepts(scene.has(Role.WORKER, "髙橋", "結衣"));
    assertThat(check().logs()).isPositive();
    superuser(
        """
        INSERT INTO identity.sign_in_digest (until_at, after_at, sign_ins, digest, entry_id)
        SELECT '2001-01-02Z', '2001-01-01Z', 1, sha256(''), pending_id FROM ledger.entry LIMIT 1
        """);
    assertThat(catchThrowableOfType(Wrong.class, this::check).member())
        .isEqualTo("identity.sign_in_digest");
    superuser("DELETE FROM identity.sign_in_digest");
    assertThat(check().logs()).isPositive();
  }
}
