package jp.junshu.server.photographs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.photographs.Photograph.Erased;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A year after somebody's last place on a contract their photograph there goes, and no earlier. */
@TestPropertySource(properties = "junshu.test=photographs-year")
class PhotographYearTest extends PhotographScene {

  @Test
  @Tag("clause:5/prevent")
  void aYearAfterTheLastPlaceItGoesAndNotADayEarlierAndWhoCameBackKeepsTheirs() {
    var today = scene.today();
    var back = scene.has(Role.WORKER, "戻", "一郎");
    var unlooked = scene.has(Role.WORKER, "未", "二郎");
    hands(worker, worker, Pictures.png(1));
    hands(back, back, Pictures.png(2));
    scanning.look();
    hands(unlooked, unlooked, Pictures.png(3));
    for (var who : new Somebody[] {worker, back, unlooked}) {
      ends(who, today);
    }
    clock.moveTo(lastMomentBefore(today.plusYears(1)));
    assertThat(past.erase()).isZero();
    assertThat(picture(clerk, worker)).isEqualTo(200);
    scene.has(back.actor(), Role.WORKER, false, "戻", "一郎");
    clock.moveTo(clock.instant().plus(Duration.ofSeconds(1)));
    assertThat(past.erase()).isEqualTo(2);
    assertThat(newest(worker).erased()).contains(Erased.YEAR_PAST);
    assertThat(bytesOf(worker)).isZero();
    assertThat(bytesOf(unlooked)).isZero();
    assertThat(picture(clerk, worker)).isEqualTo(404);
    assertThat(picture(clerk, back)).isEqualTo(200);
    assertThat(past.erase()).isZero();
    assertThat(entries("photograph.erased")).hasSize(2).allMatch(e -> e.contains("YEAR_PAST"));
    assertThat(
            scene
                .inTransaction(Scene.ward(), () -> scene.contracts().roster(scene.id()))
                .nameOf(worker.actor().person()))
        .contains("髙橋 結衣");
  }

  private static Instant lastMomentBefore(LocalDate day) {
    return day.atTime(LocalTime.MIN).atZone(BusinessClock.JST).toInstant().minusSeconds(1);
  }
}
