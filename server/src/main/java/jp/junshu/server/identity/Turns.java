package jp.junshu.server.identity;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets what has the same digest happen one after another: many guesses at once would all be counted
 * as the first. What has another digest mostly does not wait. Thread-safe; on this node only, so
 * each node more lets one guess more pass.
 */
final class Turns {

  private static final int PLACES = 256;

  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(PLACES).toList();

  <T> T take(byte[] digest, Supplier<T> work) {
    var lock = locks.get(Byte.toUnsignedInt(digest[0]));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
