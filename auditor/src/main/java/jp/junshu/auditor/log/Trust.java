package jp.junshu.auditor.log;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.merkle.Checkpoint;
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
   * The key to check that log with: the one held, else the one that comes with it.
   *
   * @throws Wrong if keys are held and none of them is this one
   */
  VKey keyFor(VKey own) {
    if (keys.isEmpty() || keys.contains(own)) {
      return own;
    }
    var given = keys.stream().filter(key -> key.name().equals(own.name())).findFirst();
    throw new Wrong(
        LogCheck.VKEY,
        given
            .map(
                key ->
                    "鍵が違います。ここの鍵の指紋 %s、渡された鍵の指紋 %s".formatted(own.fingerprint(), key.fingerprint()))
            .orElseGet(() -> "渡された鍵は、この台帳「%s」の鍵ではありません".formatted(own.name())));
  }

  /**
   * The same for a log beside the one that is checked, of the same installation: its key may also
   * be one held under the name of another log.
   *
   * @throws Wrong if keys are held and none of them is this one
   */
  public VKey keyBeside(VKey own) {
    return keys.stream().anyMatch(key -> key.named(own.name()).equals(own)) ? own : keyFor(own);
  }

  /** The checkpoint held, if any, opened with the key. */
  Optional<Checkpoint> before(VKey key, Checkpoint now) {
    return atLeast.map(
        note -> {
          if (!signed(note, key)) {
            throw new Wrong("--at-least", "このチェックポイントは、この台帳の鍵で署名されていません");
          }
          var before = Checkpoint.parse(note.text());
          if (before.size() > now.size()) {
            throw new Wrong(
                LogCheck.CHECKPOINT,
                "古い写しです。%,d 件しかなく、手元のチェックポイントの %,d 件より前のものです".formatted(now.size(), before.size()));
          }
          return before;
        });
  }

  private static boolean signed(SignedNote note, VKey key) {
    try {
      return note.signedBy(key) && Checkpoint.parse(note.text()).origin().equals(key.name());
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
