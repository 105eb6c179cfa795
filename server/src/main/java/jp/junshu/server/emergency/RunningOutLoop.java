package jp.junshu.server.emergency;

import java.time.Duration;
import jp.junshu.server.time.Rounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks twice a minute whether a list is to be sealed. */
@Component
class RunningOutLoop implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final RunningOut lists;
  private final Rounds rounds = new Rounds("emergency lists");

  RunningOutLoop(RunningOut lists) {
    this.lists = lists;
  }

  @Override
  public void start() {
    rounds.start(() -> lists.seal(), () -> PAUSE);
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.running();
  }
}
