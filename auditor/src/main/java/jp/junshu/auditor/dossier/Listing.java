package jp.junshu.auditor.dossier;

import java.util.Map;
import java.util.TreeSet;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;

/** The manifest as it lies in a dossier: the names there are are the names it lists. */
final class Listing {

  private Listing() {}

  /**
   * Compares the names.
   *
   * @return the manifest's tree
   * @throws Wrong naming a member that is unlisted or missing
   */
  static Map<String, Object> of(Members members) {
    var tree = tree(members.read(DossierManifest.NAME));
    var listed = new TreeSet<String>();
    for (var line : lines(tree)) {
      if (!listed.add(line)) {
        throw new Wrong(line, "%s に二度載っています".formatted(DossierManifest.NAME));
      }
    }
    for (var name : members.names()) {
      if (!inLog(name) && !name.equals(DossierManifest.NAME) && !listed.contains(name)) {
        throw new Wrong(name, "%s に載っていません".formatted(DossierManifest.NAME));
      }
    }
    for (var name : listed) {
      if (inLog(name) || !members.names().contains(name)) {
        throw new Wrong(name, "%s に載っていますが、ありません".formatted(DossierManifest.NAME));
      }
    }
    return tree;
  }

  static boolean inLog(String name) {
    return name.startsWith(ContractLog.FOLDER);
  }

  private static Map<String, Object> tree(byte[] bytes) {
    try {
      return Tree.object(CanonicalJson.parse(bytes));
    } catch (IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private static Iterable<String> lines(Map<String, Object> tree) {
    try {
      return Tree.objects(tree.get("members")).stream()
          .map(line -> Tree.text(line, "name"))
          .toList();
    } catch (IllegalArgumentException e) {
      throw broken(e);
    }
  }

  private static Wrong broken(IllegalArgumentException e) {
    return new Wrong(DossierManifest.NAME, "目録として読めません(%s)".formatted(e.getMessage()));
  }
}
