package jp.junshu.server.database;

import static java.util.stream.Collectors.toMap;

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
 * several sides reads it once. Anywhere else nothing is remembered. It ends with the transaction,
 * and with it goes its context.
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
    var isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
    boolean snapshot =
        TransactionSynchronizationManager.isSynchronizationActive()
            && TransactionSynchronizationManager.isCurrentTransactionReadOnly()
            && Objects.equals(isolation, TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return snapshot ? Optional.of(memory()) : Optional.empty();
  }

  private static Map<Class<?>, Map<Object, Optional<Object>>> memory() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Memory.class::isInstance)
        .map(Memory.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              var begun = new Memory();
              TransactionSynchronizationManager.registerSynchronization(begun);
              return begun;
            })
        .answers;
  }

  private static final class Memory implements TransactionSynchronization {

    private final Map<Class<?>, Map<Object, Optional<Object>>> answers = new HashMap<>();
  }
}
