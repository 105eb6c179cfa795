package jp.junshu.server.photographs;

import java.time.Duration;
import jp.junshu.server.time.Rounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again what waits for the scanner, and each hour whose time is over. */
@Component
class PhotographRounds implements SmartLifecycle {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Scanning scanning;
  private final YearPast past;
  private final PhotographProperties settings;
  private final Rounds looks = new Rounds("photographs that wait for the scanner");
  private final Rounds years = new Rounds("photographs of who left long ago");

  PhotographRounds(Scanning scanning, YearPast past, PhotographProperties settings) {
    this.scanning = scanning;
    this.past = past;
    this.settings = settings;
  }

  @Override
  public void start() {
    looks.start(scanning::look, settings::pause);
    years.start(past::erase, () -> HOUR);
  }

  @Override
  public void stop() {
    looks.stop();
    years.stop();
  }

  @Override
  public boolean isRunning() {
    return looks.running();
  }
}
