package jp.junshu.server.assets;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.assets.LateCheck.Content;
import jp.junshu.server.assets.LateCheck.Seal;
import jp.junshu.server.assets.LateReturnDesk.Found;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** What came back late stays inside until the ward has looked at it. */
@ServerTest
@TestPropertySource(properties = "junshu.test=overdue")
class SuspicionTest {

  private static final Found ALL_IN_ORDER = new Found(Seal.INTACT, Content.COMPLETE, 0);

  @Autowired private WebApplicationContext web;
  @Autowired private JdbcClient db;

  private LateTrip trip;

  @BeforeEach
  void somethingIsOutside() {
    trip = new LateTrip(web);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void whatIsUnderSuspicionDoesNotLeaveAgainUnderAnotherPermitUntilTheWardHasLooked() {
    trip.late().back(trip.at.worker);
    var refused = AssetScene.missing(() -> trip.leaves(trip.spare));
    assertThat(refused)
        .extracting(Missing::code, Missing::who, Missing::way)
        .containsExactly(tuple("takeout-unchecked", Turn.WARD, trip.door("/check")));
    var applied = trip.applies();
    assertThat(
            AssetScene.missing(() -> trip.at.takes(trip.at.manager, applied, Outcome.GRANTED, "")))
        .extracting(Missing::code)
        .containsExactly("takeout-unchecked");
    trip.looks(trip.at.clerk, ALL_IN_ORDER, ActKey.random());
    trip.at.takes(trip.at.manager, applied, Outcome.GRANTED, "");
    trip.leaves(trip.spare);
    assertThat(trip.takeout(trip.spare).out()).isTrue();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void whatComesBackLateWhileItIsToLeaveAgainStaysInside() throws Exception {
    trip.late();
    var key = ActKey.random();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var left = new AtomicReference<Future<Throwable>>();
      assertThatExceptionOfType(LetGo.class)
          .isThrownBy(
              () ->
                  trip.at.scene.inTransaction(
                      trip.at.clerk.actor(),
                      () -> {
                        hold(key);
                        left.set(threads.submit(() -> refused(key)));
                        assertThatExceptionOfType(TimeoutException.class)
                            .isThrownBy(() -> left.get().get(1, SECONDS));
                        var back = threads.submit(() -> trip.back(trip.at.engagement));
                        assertThat(back).succeedsWithin(20, SECONDS);
                        throw new LetGo();
                      }));
      assertThat(left.get().get(20, SECONDS)).isInstanceOf(TakeoutDesk.TakeoutMoved.class);
    }
    assertThat(trip.takeout(trip.spare).leftAt()).isEmpty();
    assertThat(trip.takeout().unconfirmed()).isTrue();
  }

  private Throwable refused(ActKey key) {
    return catchThrowable(() -> trip.leaves(trip.spare, key));
  }

  /** Ends the transaction that held the key, with nothing of it done. */
  private static final class LetGo extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Whoever acts under that key waits, after the gate has said yes, until this transaction ends.
   */
  private void hold(ActKey key) {
    db.sql(
            """
            INSERT INTO gate.act (act_key, action, resource_id, done_at, shown_at)
            VALUES (:key, 'takeout.leave', :permit, now(), '/')
            """)
        .param("key", key.value())
        .param("permit", trip.spare.value())
        .update();
  }
}
