package jp.junshu.server.forms;

import java.util.Map;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.forms.ContractDirectory.Signature;

/**
 * Seal boxes as stored: the post and name as they were then, so that an old paper keeps its old
 * names.
 */
final class Signatures {

  private Signatures() {}

  static String write(Signature signature) {
    return CanonicalJson.write(
        Map.of(
            "unit", signature.unit(),
            "post", signature.post(),
            "family", signature.family(),
            "name", signature.name()));
  }

  static Signature read(String text) {
    var tree = Json.object(text);
    return new Signature(
        Json.text(tree, "unit"),
        Json.text(tree, "post"),
        Json.text(tree, "family"),
        Json.text(tree, "name"));
  }
}
