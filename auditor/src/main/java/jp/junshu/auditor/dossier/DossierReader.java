package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;

/** Reads what opens the commitments of a contract's log. */
final class DossierReader {

  private final Input input;
  private final String origin;
  private final List<Entry> entries;

  /**
   * Reader of {@code openings.json} and {@code forms/*.json}.
   *
   * @param entries of the log, without the seal
   */
  DossierReader(Input input, String origin, List<Entry> entries) {
    this.input = input;
    this.origin = origin;
    this.entries = entries;
  }

  /**
   * The log with everything opened.
   *
   * @throws Wrong naming the member and the entry whose commitment is not opened
   */
  ContractLog read() {
    var erased = Erased.read(input, entries);
    var openings =
        new ArrayList<>(
            new OpeningsFile(Openings.NAME, entries, Set.of(FiledForm.FACT), entries.size())
                .read(input, erased));
    var withoutForms = new ContractLog(origin, entries, new Openings(openings), erased);
    var head = ContractHead.of(withoutForms);
    for (var entry : entries) {
      if (entry.fact().equals(FiledForm.FACT)) {
        var filed = withoutForms.reading(entry, () -> FiledForm.of(entry));
        if (!erased.has(filed.content())) {
          openings.add(content(filed, filed.member(head)));
        }
      }
    }
    return new ContractLog(origin, entries, new Openings(openings), erased);
  }

  private Opening content(FiledForm filed, String name) {
    long entry = filed.entry().index();
    try {
      var tree = Tree.object(input.json(name, entry));
      var text = CanonicalJson.write(Tree.object(tree, "content"));
      return Input.opening(name, entry, tree, text, filed.content());
    } catch (IllegalArgumentException e) {
      throw new Wrong(name, entry, String.valueOf(e.getMessage()));
    }
  }
}
