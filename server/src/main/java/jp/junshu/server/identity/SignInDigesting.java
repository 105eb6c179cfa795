package jp.junshu.server.identity;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import jp.junshu.server.time.MachineClock;
import jp.junshu.server.time.Rounds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Digests the sign-ins once at the start and then after every full hour of the machine's clock. */
@Component
class SignInDigesting implements SmartLifecycle {

  private final SignInDigests digests;
  private final MachineClock machine;
  private final Rounds rounds = new Rounds("sign-in digests");

  SignInDigesting(SignInDigests digests, MachineClock machine) {
    this.digests = digests;
    this.machine = machine;
  }

  @Override
  public void start() {
    rounds.start(() -> digests.digest(), this::untilNextHour);
  }

  private Duration untilNextHour() {
    var now = machine.instant();
    var next = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return Duration.between(now, next).plus(SignInDigests.SETTLED).plusSeconds(1);
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
