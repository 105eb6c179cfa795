package jp.junshu.auditor.log;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/**
 * What the checker holds already, from another hand than what is checked.
 *
 * @param keys keys of logs; empty if there is none, and then nothing is ever confirmed
 * @param atLeast a checkpoint seen before, which what is checked must contain
 */
public record Trust(List<VKey> keys, Optional<SignedNote> atLeast) {

  /** Nothing is held: only consistency can be told. */
  public static final Trust NONE = new Trust(List.of(), Optional.empty());

  public Trust {
    keys = List.copyOf(keys);
  }

  /**
   * The keys to check that log with: those that come with it, and those held.
   *
   * @throws Wrong if keys are held and none of them is one of these, or one of a kind is another
   */
  TrustedKeys keysFor(LogKeys own) {
    var held = keys.stream().filter(key -> key.name().equals(own.name())).toList();
    if (!keys.isEmpty()) {
      own.keys().forEach(key -> requireNoOther(key, held));
      requireOne(own, held);
    }
    return new TrustedKeys(own, held);
  }

  /**
   * The same for a log beside the one that is checked, of the same installation: its keys may also
   * be held under the name of another log.
   *
   * @throws Wrong as above
   */
  public TrustedKeys keysBeside(LogKeys own) {
    var renamed = keys.stream().map(key -> key.named(own.name())).distinct().toList();
    return renamed.stream().anyMatch(own.keys()::contains)
        ? new Trust(renamed, atLeast).keysFor(own)
        : keysFor(own);
  }

  private static void requireNoOther(VKey own, List<VKey> held) {
    var alike = held.stream().filter(key -> key.algorithm() == own.algorithm()).toList();
    if (!alike.isEmpty() && !alike.contains(own)) {
      throw new Wrong(
          LogCheck.VKEY,
          "鍵が違います。ここの鍵の指紋 %s、渡された鍵の指紋 %s"
              .formatted(own.fingerprint(), alike.getFirst().fingerprint()));
    }
  }

  private static void requireOne(LogKeys own, List<VKey> held) {
    if (own.keys().stream().noneMatch(held::contains)) {
      throw new Wrong(LogCheck.VKEY, "渡された鍵は、この台帳「%s」の鍵ではありません".formatted(own.name()));
    }
  }

  /** The checkpoint held, if any, opened with the keys. */
  Optional<Checkpoint> before(SignedHead now) {
    return atLeast.map(
        note -> {
          if (!signed(note, now.keys())) {
            throw new Wrong("--at-least", "このチェックポイントは、この台帳の鍵で署名されていません");
          }
          var before = Checkpoint.parse(note.text());
          if (before.size() > now.checkpoint().size()) {
            throw new Wrong(
                LogCheck.CHECKPOINT,
                "古い写しです。%,d 件しかなく、手元のチェックポイントの %,d 件より前のものです"
                    .formatted(now.checkpoint().size(), before.size()));
          }
          requireNoLess(note, now);
          return before;
        });
  }

  /** What was signed with an algorithm is signed with it from then on. */
  private static void requireNoLess(SignedNote before, SignedHead now) {
    for (var algorithm : NoteAlgorithm.values()) {
      if (before.bears(now.keys().name(), algorithm) && !now.signedWith(algorithm)) {
        throw new Wrong(
            LogCheck.CHECKPOINT,
            "手元のチェックポイントには %s の署名があるのに、これにはありません".formatted(algorithm.label()));
      }
    }
  }

  private static boolean signed(SignedNote note, LogKeys keys) {
    try {
      return !keys.signing(note).isEmpty()
          && Checkpoint.parse(note.text()).origin().equals(keys.name());
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
