package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.server.database.CrashRig;
import jp.junshu.server.database.Kill;
import jp.junshu.server.database.OwnPostgres;
import jp.junshu.server.database.TestFolders;
import jp.junshu.server.database.TestPostgres;
import jp.junshu.server.database.WholeApplication;
import org.junit.jupiter.api.Test;

/**
 * The whole application and its database killed under load, over HTTP. {@code
 * -Djunshu.crash.whole=5} for the long run.
 */
class WholeCrashTest {

  private static final long SEED = Long.getLong("junshu.crash.seed", new Random().nextLong());
  private static final int ROUNDS = Integer.getInteger("junshu.crash.whole", 1);

  private final Path data = TestFolders.fresh();
  private final Set<String> acknowledged = new HashSet<>();

  @Test
  void everySectionWhosePageArrivedIsThereWithItsEntryAfterwards() throws InterruptedException {
    System.out.printf("%d rounds on the whole application, seed %d%n", ROUNDS, SEED);
    for (int n = 1; n <= ROUNDS; n++) {
      var kill = n % 2 == 0 ? Kill.PROGRAM_THEN_DATABASE : Kill.DATABASE_THEN_PROGRAM;
      var pages = new Random(SEED + n).nextInt(1, 60);
      var answered = answeredUntilKilled(n, kill, pages);
      assertThat(answered).isNotEmpty();
      acknowledged.addAll(answered);
      int size = checkAfterTheNextStart();
      System.out.printf(
          "round %d  %s after %d pages  acknowledged %d  in the ward log %d  lost 0%n",
          n, kill, pages, answered.size(), size);
    }
  }

  private Set<String> answeredUntilKilled(int round, Kill kill, int pages)
      throws InterruptedException {
    try (var rig =
        CrashRig.start(WholeApplication.class, data, "junshu.sign-in.second-factor=offered")) {
      int port = awaitUp(rig);
      try (var load = new Sections(port, round)) {
        load.start();
        assertThat(load.arrived(pages)).isTrue();
        kill.on(rig);
        return load.acknowledged();
      }
    }
  }

  private static int awaitUp(CrashRig rig) {
    var once = "";
    while (true) {
      var line = rig.line().orElseThrow(() -> new AssertionError(rig.errors()));
      if (line.contains("/once/")) {
        once = line.substring(line.indexOf("/once/"));
      } else if (line.equals("up")) {
        rig.line();
        int port = Integer.parseInt(rig.line().orElseThrow());
        if (!once.isEmpty()) {
          Sections.begin(port, once);
        }
        return port;
      }
    }
  }

  private int checkAfterTheNextStart() {
    try (var postgres = OwnPostgres.start(data, Map.of());
        var ledger = new BareLedger(postgres)) {
      ledger.seal();
      var log = ledger.signed(LogRef.WARD);
      var frontier = Frontier.empty();
      log.entries().forEach(entry -> frontier.append(Merkle.leaf(entry), (_, _, _) -> {}));
      assertThat(frontier.root()).isEqualTo(log.head().root());
      var names = names(postgres);
      assertThat(names).containsAll(acknowledged);
      assertThat(log.entries().stream().filter(WholeCrashTest::namesASection))
          .as("no row without its entry, no entry without its row")
          .hasSameSizeAs(names);
      return log.entries().size();
    }
  }

  private static List<String> names(OwnPostgres postgres) {
    return TestPostgres.client(postgres.as("app"))
        .sql("SELECT name FROM identity.section_name")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static boolean namesASection(byte[] entry) {
    return new String(entry, StandardCharsets.UTF_8)
        .contains("\"type\":\"identity.section-named\"");
  }
}
