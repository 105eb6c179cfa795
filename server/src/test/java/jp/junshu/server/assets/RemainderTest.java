package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** On a server of its own, because its clock is moved past the last day. */
@ServerTest
@TestPropertySource(properties = "junshu.test=remainder")
class RemainderTest {

  @Autowired private ApplicationContext context;
  @Autowired private StoryClock clock;
  @Autowired private WorkDesk work;

  private AssetScene at;
  private FilingId original;
  private FilingId prints;

  @BeforeEach
  void somethingIsLeftAfterTheLastDay() {
    at = AssetScene.working(context);
    at.agreed();
    original = at.original();
    at.given(original);
    prints = at.registered(at.custodian, "PRINT", 1, Map.of());
    at.scene.as(
        at.clerk.actor(),
        () -> {
          var named = at.engagement.assignment();
          work.nameForRemainder(at.clerk.actor(), at.scene.id(), named, ActKey.random());
          return named;
        });
    clock.moveTo(Instant.parse("2027-04-01T01:00:00Z"));
  }

  @Test
  @Tag("clause:2.3/prevent")
  @Tag("clause:7/prevent")
  void thePersonNamedReturnsReportsAndDisposesAndNothingNewIsGiven() {
    var refused = AssetScene.missing(() -> at.given(at.handover(original, "GIVEN")));
    assertThat(refused).extracting(Missing::code).containsExactly("work-expired");
    var back = at.scene.file(at.engagement.actor(), "F05", at.handover(original, "RETURNED"));
    at.takes(at.clerk, back, Outcome.COUNTERSIGNED, "");
    var row = at.disposals(prints.toString());
    row.put("rows.0.performedBy", at.engagement.assignment().toString());
    at.takes(at.clerk, at.scene.file(at.engagement.actor(), "F08", row), Outcome.RECEIVED, "");
    assertThat(at.remains()).isEmpty();
    assertThat(AssetScene.missing(() -> at.reported(row)))
        .extracting(Missing::code)
        .containsExactly("role");
  }
}
