package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import jp.junshu.server.database.Kill;
import jp.junshu.server.database.TestFolders;
import org.junit.jupiter.api.Test;

/**
 * kill -9 at a random moment under load. {@code -Djunshu.crash.rounds=45} for the long run, {@code
 * -Djunshu.crash.seed=N} to run one again.
 */
class LedgerCrashTest {

  private static final long SEED = Long.getLong("junshu.crash.seed", new Random().nextLong());
  private static final int ROUNDS = Integer.getInteger("junshu.crash.rounds", 4);

  @Test
  void whatWasAnsweredIsInTheLogWhoeverIsKilledAndTheTreeStands() {
    var crash = new LedgerCrash(TestFolders.fresh(), SEED);
    System.out.printf("%d rounds on the ledger, seed %d%n", ROUNDS, SEED);
    int answered = 0;
    for (int n = 1; n <= ROUNDS; n++) {
      var round = crash.round(n, Kill.values()[n % Kill.values().length], Map.of());
      System.out.println(round);
      assertThat(round.lost()).as("%s, seed %d", round, SEED).isEmpty();
      assertThat(round.wrong()).as("%s, seed %d", round, SEED).isEmpty();
      answered += round.answered();
    }
    assertThat(answered).isGreaterThanOrEqualTo(ROUNDS);
  }

  /** The control: a harness that cannot see a loss proves nothing. */
  @Test
  void withoutWaitingForTheDiskTheSameHarnessReportsLoss() {
    var careless = Map.of("synchronous_commit", "off", "wal_writer_delay", "10s");
    var crash = new LedgerCrash(TestFolders.fresh(), SEED);
    assertThat(crash.round(0, Kill.PROGRAM, Map.of()).lost()).isEmpty();
    var lost = new HashSet<Long>();
    for (int n = 1; n <= 5 && lost.isEmpty(); n++) {
      var round = crash.round(n, Kill.DATABASE_THEN_PROGRAM, careless);
      System.out.println("synchronous_commit=off " + round);
      lost.addAll(round.lost());
    }
    assertThat(lost).as("seed %d", SEED).isNotEmpty();
  }
}
