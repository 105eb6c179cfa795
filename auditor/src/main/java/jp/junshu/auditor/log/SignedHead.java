package jp.junshu.auditor.log;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/**
 * A log's newest checkpoint and the key that signed it.
 *
 * @param note as it was signed
 * @param checkpoint what it says
 */
public record SignedHead(VKey key, SignedNote note, Checkpoint checkpoint) {

  /**
   * Reads {@code checkpoint} and {@code log.vkey}.
   *
   * @param trust says which key is to be used for the one that is there, or throws {@link Wrong}
   * @throws Wrong if they are not a checkpoint and the key that signed it
   */
  public static SignedHead read(Members members, UnaryOperator<VKey> trust) {
    var key = trust.apply(ownKey(members));
    try {
      var note = SignedNote.parse(members.read(LogCheck.CHECKPOINT));
      return new SignedHead(key, note, head(note, key));
    } catch (IllegalArgumentException e) {
      throw new Wrong(LogCheck.CHECKPOINT, "署名されたチェックポイントとして成り立ちません(%s)".formatted(e.getMessage()));
    }
  }

  private static VKey ownKey(Members members) {
    var text = new String(members.read(LogCheck.VKEY), StandardCharsets.UTF_8);
    try {
      var key = VKey.parse(text);
      if (text.equals(key + "\n")) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new Wrong(LogCheck.VKEY, "台帳の鍵として読めません(%s)".formatted(e.getMessage()));
    }
    throw new Wrong(LogCheck.VKEY, "台帳の鍵が一行で書かれていません");
  }

  private static Checkpoint head(SignedNote note, VKey key) {
    var head = Checkpoint.parse(note.text());
    if (!head.origin().equals(key.name())) {
      throw new Wrong(
          LogCheck.CHECKPOINT, "台帳「%s」のもので、鍵は「%s」のものです".formatted(head.origin(), key.name()));
    }
    if (!note.signedBy(key)) {
      throw new Wrong(LogCheck.CHECKPOINT, "この台帳の鍵で署名されていません");
    }
    return head;
  }
}
