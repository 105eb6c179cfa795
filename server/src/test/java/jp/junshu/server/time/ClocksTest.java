package jp.junshu.server.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClocksTest {

  private static final Instant START = Instant.parse("2026-03-16T00:00:00Z");

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(TimeConfiguration.class);

  @Test
  void aStoryStandsStillUntilItIsMoved() {
    var clock = new StoryClock(START);
    assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
    clock.moveTo(START.plusSeconds(60));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void aStoryNeverMovesBack() {
    var clock = new StoryClock(START);
    assertThatIllegalArgumentException().isThrownBy(() -> clock.moveTo(START.minusMillis(1)));
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void manyWhoMoveAStoryAtOnceLeaveItAtTheLatestMoment() {
    var clock = new StoryClock(START);
    IntStream.range(0, 10_000)
        .parallel()
        .forEach(
            second -> {
              try {
                clock.moveTo(START.plusSeconds(second));
              } catch (IllegalArgumentException passed) {
                assertThat(clock.instant()).isAfter(START.plusSeconds(second));
              }
            });
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(9_999));
  }

  @Test
  void todayIsTheDateInJapan() {
    assertThat(new StoryClock(Instant.parse("2026-03-31T15:00:00Z")).today())
        .isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void everyClockTellsWholeMicroseconds() {
    for (var now :
        new Instant[] {
          new SystemBusinessClock().instant(),
          new MachineClock().instant(),
          new StoryClock(START.plusNanos(1)).instant()
        }) {
      assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Test
  void realUseHasTheClockOfTheMachineAndAStoryItsOwn() {
    application.run(
        real ->
            assertThat(real.getBean(BusinessClock.class)).isInstanceOf(SystemBusinessClock.class));
    application
        .withPropertyValues("junshu.story=true", "junshu.story.start=2026-03-16T00:00:00Z")
        .run(story -> assertThat(story.getBean(BusinessClock.class).instant()).isEqualTo(START));
  }
}
