package jp.junshu.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a refusal, however much was missing. */
@ServerTest
class RefusalsTest {

  private static final Instant NOON = Instant.parse("2026-03-16T03:00:00Z");
  private static final ClauseId ROLES = ClauseId.of("2.8");
  private static final ClauseId PLEDGE = ClauseId.of("1.2");
  private static final ClauseId READING = ClauseId.of("1.1");

  @Autowired private ApplicationContext context;
  @Autowired private Refusals refusals;
  @Autowired private JdbcClient db;

  private static Missing missing(ClauseId clause, String code) {
    var whose = AssignmentId.random().toString();
    return new Missing(clause, code, Missing.Turn.WORKER, List.of(whose), "");
  }

  private static AccessRefused refused(Scene scene, List<ClauseId> clauses, List<Missing> missing) {
    var resource = ResourceRef.of(scene.id());
    var request = new AccessRequest(Scene.ward(), Action.moving("work.open"), resource, NOON, null);
    return new AccessRefused(request, new Decision.Refused(clauses, missing), "");
  }

  private List<String> kept(Scene scene, String column) {
    var sql =
        "SELECT each ->> '%s' FROM gate.refusal, jsonb_array_elements(missing) AS each"
            + " WHERE contract_id = :contract";
    return scene.inTransaction(
        Scene.ward(),
        () ->
            db.sql(sql.formatted(column))
                .param("contract", scene.id().value())
                .query(String.class)
                .list());
  }

  @Test
  void whatAThousandPeopleLackIsKeptOnceForEachThingThatIsMissing() {
    var scene = new Scene(context);
    var everybody =
        IntStream.range(0, 1_000)
            .boxed()
            .flatMap(_ -> Stream.of(missing(PLEDGE, "pledged"), missing(READING, "acknowledged")));
    var things = Stream.concat(Stream.of(missing(ROLES, "role-filled")), everybody).toList();
    var answered = refusals.keep(refused(scene, List.of(ROLES), things));
    assertThat(answered.number()).startsWith("G-20260316-");
    assertThat(answered.decision().missing()).hasSize(2_001);
    assertThat(kept(scene, "code")).containsExactly("role-filled", "pledged", "acknowledged");
    assertThat(kept(scene, "clause")).containsExactly("2.8", "1.2", "1.1");
  }

  @Test
  void theSameThingUnderTwoClausesIsKeptUnderBothAndAClauseOnce() {
    var scene = new Scene(context);
    var things = List.of(missing(PLEDGE, "pledged"), missing(READING, "pledged"));
    var clauses = IntStream.range(0, 20_000).mapToObj(_ -> PLEDGE).toList();
    refusals.keep(refused(scene, clauses, things));
    assertThat(kept(scene, "clause")).containsExactly("1.2", "1.1");
  }
}
