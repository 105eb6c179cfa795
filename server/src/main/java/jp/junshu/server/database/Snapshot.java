package jp.junshu.server.database;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was read within one snapshot, a transaction that reads only and at one moment
 * (REPEATABLE READ): there the same question has the same answer, so a page that asks it from
 * several sides reads it once. So does a stretch of another transaction in which nothing is
 * written. Anywhere else nothing is remembered. It ends with the transaction, and with it goes its
 * context.
 */
public final class Snapshot {

  private Snapshot() {}

  /**
   * The answers to these keys; only those not read yet are asked for, all at once.
   *
   * @param what under which type the answers are remembered: one for each question
   * @param load answers for some of the keys; those without an answer are not asked for again
   */
  public static <K, V> Map<K, V> remember(
      Class<V> what, Collection<K> keys, Function<List<K>, Map<K, V>> load) {
    return here()
        .map(memory -> remembered(what, keys, load, memory))
        .orElseGet(() -> load.apply(List.copyOf(keys)));
  }

  /**
   * The answer to one question, asked once in a snapshot.
   *
   * @param what under which type it is remembered: one for each question
   * @param about of whom or what it is asked, with all that the answer hangs on
   */
  public static <V> V once(Class<V> what, Object about, Supplier<V> answer) {
    var found = remember(what, List.of(about), _ -> Map.of(about, answer.get()));
    return Objects.requireNonNull(found.get(about));
  }

  /** The moment of a snapshot, the same for all that is worked out of it. */
  public static Instant moment(Supplier<Instant> now) {
    return once(Instant.class, Snapshot.class, now);
  }

  /**
   * One stretch of a transaction in which nothing is written, as one look at everything before it
   * is decided: what is asked twice there is read once. Where there is no transaction nothing is
   * remembered.
   */
  public static <T> T during(Supplier<T> stretch) {
    if (!TransactionSynchronizationManager.isSynchronizationActive() || here().isPresent()) {
      return stretch.get();
    }
    var memory = memory();
    memory.open = true;
    try {
      return stretch.get();
    } finally {
      memory.open = false;
      memory.answers.clear();
    }
  }

  private static <K, V> Map<K, V> remembered(
      Class<V> what,
      Collection<K> keys,
      Function<List<K>, Map<K, V>> load,
      Map<Class<?>, Map<Object, Optional<Object>>> memory) {
    var known = memory.computeIfAbsent(what, _ -> new HashMap<>());
    var unknown = keys.stream().filter(key -> !known.containsKey(key)).distinct().toList();
    if (!unknown.isEmpty()) {
      var found = load.apply(unknown);
      unknown.forEach(key -> known.put(key, Optional.ofNullable(found.get(key))));
    }
    return keys.stream()
        .distinct()
        .flatMap(key -> answer(key, what, known))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static <K, V> Stream<Map.Entry<K, V>> answer(
      K key, Class<V> what, Map<Object, Optional<Object>> known) {
    return known.getOrDefault(key, Optional.empty()).stream()
        .map(value -> Map.entry(key, what.cast(value)));
  }

  private static Optional<Map<Class<?>, Map<Object, Optional<Object>>>> here() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return Optional.empty();
    }
    return snapshot()
        ? Optional.of(memory().answers)
        : known().filter(memory -> memory.open).map(memory -> memory.answers);
  }

  private static boolean snapshot() {
    var isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
    return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        && Objects.equals(isolation, TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  private static Optional<Memory> known() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Memory.class::isInstance)
        .map(Memory.class::cast)
        .findFirst();
  }

  private static Memory memory() {
    return known()
        .orElseGet(
            () -> {
              var begun = new Memory();
              TransactionSynchronizationManager.registerSynchronization(begun);
              return begun;
            });
  }

  private static final class Memory implements TransactionSynchronization {

    private final Map<Class<?>, Map<Object, Optional<Object>>> answers = new HashMap<>();

    /** Whether this is a stretch in which nothing is written. */
    private boolean open;
  }
}
