package jp.junshu.auditor.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;

/**
 * A log's newest checkpoint and the keys that signed it.
 *
 * @param keys that come with it
 * @param note as it was signed
 * @param checkpoint what it says
 * @param signatures what each key signed, those held by the checker too
 */
public record SignedHead(
    LogKeys keys, SignedNote note, Checkpoint checkpoint, List<CheckedSignature> signatures) {

  public SignedHead {
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads {@code checkpoint} and {@code log.vkey}.
   *
   * @param trust says which keys are to be used for those that are there, or throws {@link Wrong}
   * @throws Wrong if they are not a checkpoint and the keys that signed it
   */
  public static SignedHead read(Members members, Function<LogKeys, TrustedKeys> trust) {
    var keys = trust.apply(ownKeys(members));
    try {
      return head(SignedNote.parse(members.read(LogCheck.CHECKPOINT)), keys);
    } catch (IllegalArgumentException e) {
      throw new Wrong(LogCheck.CHECKPOINT, "署名されたチェックポイントとして成り立ちません(%s)".formatted(e.getMessage()));
    }
  }

  /** Whether a right signature of that kind is on it. */
  boolean signedWith(NoteAlgorithm algorithm) {
    return signatures.stream().anyMatch(it -> it.made() && it.key().algorithm() == algorithm);
  }

  private static LogKeys ownKeys(Members members) {
    var text = new String(members.read(LogCheck.VKEY), StandardCharsets.UTF_8);
    try {
      return LogKeys.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Wrong(LogCheck.VKEY, "台帳の鍵として読めません(%s)".formatted(e.getMessage()));
    }
  }

  private static SignedHead head(SignedNote note, TrustedKeys keys) {
    var own = keys.own();
    var head = Checkpoint.parse(note.text());
    if (!head.origin().equals(own.name())) {
      throw new Wrong(
          LogCheck.CHECKPOINT, "台帳「%s」のもので、鍵は「%s」のものです".formatted(head.origin(), own.name()));
    }
    var signatures = keys.of(note);
    signatures.stream()
        .filter(it -> !it.made() && own.keys().contains(it.key()))
        .findFirst()
        .ifPresent(SignedHead::refuse);
    return new SignedHead(own, note, head, signatures);
  }

  /** A log says which keys sign it; where one of them did not, somebody took its signature off. */
  private static void refuse(CheckedSignature missing) {
    throw new Wrong(
        LogCheck.CHECKPOINT, "この台帳の鍵で署名されていません(%s)".formatted(missing.key().algorithm().label()));
  }
}
