package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.server.database.CrashRig;
import jp.junshu.server.database.Kill;
import jp.junshu.server.database.OwnPostgres;

/**
 * Rounds on one data folder: a writer is killed at a random moment under load, then the database is
 * started again and the whole log is read. Acknowledged is what the writer printed.
 */
final class LedgerCrash {

  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

  private final Path data;
  private final long seed;
  private final Set<Long> answered = new HashSet<>();
  private Optional<Checkpoint> before = Optional.empty();

  LedgerCrash(Path data, long seed) {
    this.data = data;
    this.seed = seed;
  }

  /**
   * What one round showed.
   *
   * @param answered how many were acknowledged in it
   * @param size entries under the signed head afterwards
   * @param lost acknowledged in this round or earlier, and not in the log
   * @param wrong what does not hold of the log itself; empty if all does
   * @param start how long the next start took, recovery included
   */
  record Round(
      int number,
      Kill kill,
      Duration lived,
      int answered,
      long size,
      Set<Long> lost,
      List<String> wrong,
      Duration start) {

    @Override
    public String toString() {
      return "round %2d  %-23s after %4d ms  answered %5d  in the log %6d  lost %d  wrong %s  next start %d ms"
          .formatted(
              number, kill, lived.toMillis(), answered, size, lost.size(), wrong, start.toMillis());
    }
  }

  /**
   * One round.
   *
   * @param settings of PostgreSQL that differ from ours, for experiments
   */
  Round round(int number, Kill kill, Map<String, String> settings) {
    var lived = Duration.ofMillis(new Random(seed + number).nextInt(100, 2_000));
    var news = answersUntilKilled(number, kill, lived, settings);
    answered.addAll(news);
    long began = System.nanoTime();
    try (var postgres = OwnPostgres.start(data, Map.of());
        var ledger = new BareLedger(postgres)) {
      var start = Duration.ofNanos(System.nanoTime() - began);
      var refused = refusalToSign(ledger);
      var log = ledger.signed(LogRef.contract(LedgerWriter.CONTRACT));
      var numbers = log.entries().stream().map(LedgerCrash::numberOf).toList();
      var lost = new HashSet<>(answered);
      numbers.forEach(lost::remove);
      var wrong = wrongs(log, numbers);
      wrong.addAll(refused);
      before = Optional.of(log.head());
      return new Round(number, kill, lived, news.size(), log.head().size(), lost, wrong, start);
    }
  }

  /** A database that lost what was signed is told by the note beside the key. */
  private static List<String> refusalToSign(BareLedger ledger) {
    try {
      ledger.seal();
      return List.of();
    } catch (LogBroken refused) {
      return List.of("not signed: " + refused.getMessage());
    }
  }

  private Set<Long> answersUntilKilled(
      int number, Kill kill, Duration lived, Map<String, String> settings) {
    var arguments =
        Stream.concat(
                Stream.of(Long.toString(number * 1_000_000L)),
                settings.entrySet().stream().map(s -> s.getKey() + "=" + s.getValue()))
            .toArray(String[]::new);
    try (var rig = CrashRig.start(LedgerWriter.class, data, arguments)) {
      var first = rig.line();
      if (!first.equals(Optional.of(LedgerWriter.CONNECTED))) {
        throw new AssertionError("the writer did not start: " + first + rig.errors());
      }
      var lines = new ArrayList<String>();
      rig.line().ifPresent(lines::add);
      long until = System.nanoTime() + lived.toNanos();
      while (System.nanoTime() < until) {
        rig.line().ifPresent(lines::add);
      }
      kill.on(rig);
      lines.addAll(rig.remainingLines());
      var numbers = new HashSet<Long>();
      lines.stream()
          .filter(line -> line.endsWith(LedgerWriter.ANSWERED))
          .map(line -> Long.valueOf(line.replace(LedgerWriter.ANSWERED, "")))
          .forEach(numbers::add);
      return numbers;
    }
  }

  private static long numberOf(byte[] entry) {
    var found = NUMBER.matcher(new String(entry, StandardCharsets.UTF_8));
    if (!found.find()) {
      throw new AssertionError("an entry without its number");
    }
    return Long.parseLong(found.group(1));
  }

  private List<String> wrongs(BareLedger.Signed log, List<Long> numbers) {
    var wrong = new ArrayList<String>();
    if (log.entries().size() != log.head().size()) {
      wrong.add("a hole: %d of %d entries".formatted(log.entries().size(), log.head().size()));
    }
    if (new HashSet<>(numbers).size() != numbers.size()) {
      wrong.add("a number twice");
    }
    if (!rootOf(log.entries()).equals(log.head().root())) {
      wrong.add("the entries do not lead to the signed root");
    }
    before
        .filter(last -> !beginsWith(log.entries(), last))
        .ifPresent(last -> wrong.add("no longer begins with the %d signed".formatted(last.size())));
    return wrong;
  }

  private static boolean beginsWith(List<byte[]> entries, Checkpoint last) {
    return last.size() <= entries.size()
        && rootOf(entries.subList(0, (int) last.size())).equals(last.root());
  }

  private static Hash rootOf(List<byte[]> entries) {
    var frontier = Frontier.empty();
    entries.forEach(entry -> frontier.append(Merkle.leaf(entry), (_, _, _) -> {}));
    return frontier.root();
  }
}
