package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SnapshotTest {

  @Autowired private PlatformTransactionManager transactions;
  @Autowired private DataSource source;

  private final List<List<String>> asked = new ArrayList<>();

  private Map<String, Integer> length(String... words) {
    return Snapshot.remember(
        Integer.class,
        List.of(words),
        unknown -> {
          asked.add(unknown);
          return unknown.contains("十")
              ? Map.of("十", 1)
              : unknown.contains("二十") ? Map.of("二十", 2) : Map.of();
        });
  }

  private <T> T within(int isolation, boolean reading, Supplier<T> work) {
    var template = new TransactionTemplate(transactions);
    template.setIsolationLevel(isolation);
    template.setReadOnly(reading);
    return Objects.requireNonNull(template.execute(_ -> work.get()));
  }

  private <T> T inSnapshot(Supplier<T> work) {
    return within(TransactionDefinition.ISOLATION_REPEATABLE_READ, true, work);
  }

  @Test
  void withinASnapshotOnlyWhatIsNotKnownYetIsAskedForAndWhatHasNoAnswerIsNotAskedForAgain() {
    var answers = inSnapshot(() -> List.of(length("十", "無"), length("無", "二十", "十"), length("十")));
    assertThat(answers).containsExactly(Map.of("十", 1), Map.of("十", 1, "二十", 2), Map.of("十", 1));
    assertThat(asked).containsExactly(List.of("十", "無"), List.of("二十"));
  }

  @Test
  void aSnapshotIsOfOneMomentAndTheNextOfItsOwn() {
    var ticks = Stream.iterate(Instant.EPOCH, last -> last.plusSeconds(1)).iterator();
    Supplier<List<Instant>> twice =
        () -> List.of(Snapshot.moment(ticks::next), Snapshot.moment(ticks::next));
    var later = Instant.EPOCH.plusSeconds(1);
    assertThat(inSnapshot(twice)).containsOnly(Instant.EPOCH);
    assertThat(inSnapshot(twice)).containsOnly(later);
  }

  private String level() {
    return Objects.requireNonNull(
        new JdbcTemplate(source).queryForObject("SHOW transaction_isolation", String.class));
  }

  @Test
  void theDatabaseKeepsToTheLevelOfEachTransactionAndTheNextOnThatConnectionToItsOwn() {
    for (int i = 0; i < 3; i++) {
      assertThat(inSnapshot(this::level)).isEqualTo("repeatable read");
      assertThat(within(TransactionDefinition.ISOLATION_DEFAULT, false, this::level))
          .isEqualTo("read committed");
      assertThat(within(TransactionDefinition.ISOLATION_SERIALIZABLE, false, this::level))
          .isEqualTo("serializable");
    }
  }

  @Test
  void theNextSnapshotRemembersNothingOfTheOneBefore() {
    inSnapshot(() -> length("十"));
    inSnapshot(() -> length("十"));
    assertThat(asked).containsExactly(List.of("十"), List.of("十"));
  }

  @Test
  void whereSomethingMayChangeInBetweenNothingIsRemembered() {
    length("十");
    length("十");
    within(
        TransactionDefinition.ISOLATION_READ_COMMITTED,
        true,
        () -> List.of(length("十"), length("十")));
    within(
        TransactionDefinition.ISOLATION_REPEATABLE_READ,
        false,
        () -> List.of(length("十"), length("十")));
    assertThat(asked).hasSize(6);
  }

  @Test
  void aStretchInWhichNothingIsWrittenRemembersAndWhatComesAfterItAsksAnew() {
    writing(
        () -> {
          var stretch = Snapshot.during(() -> List.of(length("十"), length("十")));
          return List.of(stretch, length("十"), Snapshot.during(() -> length("十")));
        });
    assertThat(asked).containsExactly(List.of("十"), List.of("十"), List.of("十"));
  }

  @Test
  void aStretchThatFailsLeavesNothingRemembered() {
    writing(
        () -> {
          assertThatThrownBy(
                  () ->
                      Snapshot.during(
                          () -> {
                            length("十");
                            throw new IllegalStateException("broken");
                          }))
              .hasMessage("broken");
          return length("十");
        });
    assertThat(asked).hasSize(2);
  }

  @Test
  void withoutATransactionAStretchRemembersNothing() {
    Snapshot.during(() -> List.of(length("十"), length("十")));
    assertThat(asked).hasSize(2);
  }

  private <T> T writing(Supplier<T> work) {
    return within(TransactionDefinition.ISOLATION_READ_COMMITTED, false, work);
  }
}
