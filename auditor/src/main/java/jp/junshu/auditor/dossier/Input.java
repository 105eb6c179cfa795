package jp.junshu.auditor.dossier;

import java.util.Base64;
import java.util.Map;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;

/** Reads members of a dossier that are not made from others, up to a bound for all together. */
final class Input {

  private final Members members;
  private long left;

  /**
   * Reader of them.
   *
   * @param most bytes of all together
   */
  Input(Members members, long most) {
    this.members = members;
    this.left = most;
  }

  boolean has(String name) {
    return members.names().contains(name);
  }

  Members members() {
    return members;
  }

  /**
   * The bytes of a member that an entry demands.
   *
   * @throws Wrong naming both if it is missing
   */
  byte[] bytes(String name, long entry) {
    if (!has(name)) {
      throw new Wrong(name, entry, "ありません");
    }
    var bytes = members.read(name);
    left -= bytes.length;
    if (left < 0) {
      throw new Wrong(name, entry, "全体が大きすぎます");
    }
    return bytes;
  }

  Object json(String name, long entry) {
    try {
      return CanonicalJson.parse(bytes(name, entry));
    } catch (IllegalArgumentException e) {
      throw new Wrong(name, entry, "正規の JSON ではありません(%s)".formatted(e.getMessage()));
    }
  }

  /**
   * What a tree says to open a commitment with.
   *
   * @throws Wrong if it does not open it
   */
  static Opening opening(
      String name, long entry, Map<String, Object> tree, String text, String commitment) {
    var opening = new Opening(Base64.getDecoder().decode(Tree.text(tree, "randomness")), text);
    if (!opening.commitment().hex().equals(commitment)) {
      throw new Wrong(name, entry, "中身が、台帳にある約束値 %s… を開きません".formatted(head(commitment)));
    }
    return opening;
  }

  private static String head(String commitment) {
    return Wrong.printable(commitment.substring(0, Math.min(16, commitment.length())));
  }
}
