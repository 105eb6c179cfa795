package jp.junshu.auditor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.junshu.auditor.dossier.WardExtract.Proven;
import jp.junshu.auditor.log.CheckedSignature;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.SignedHead;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.ProofFile;

/** Reads what a dossier holds of the ward's log. */
final class WardReader {

  private static final Pattern INDEXED =
      Pattern.compile("ward/(0|[1-9][0-9]{0,17})\\.(json|tlog-proof)");

  private final Input input;
  private final Trust trust;
  private final long seal;

  /**
   * Reader of the {@code ward/} members.
   *
   * @param seal the contract's entry to be named where no other is at fault
   */
  WardReader(Input input, Trust trust, long seal) {
    this.input = input;
    this.trust = trust;
    this.seal = seal;
  }

  /** What each key signed of the ward's checkpoint. */
  List<CheckedSignature> signatures() {
    return head().signatures();
  }

  Ward read(String origin) {
    var head = head();
    var proven = new ArrayList<Proven>();
    for (long index : indexes()) {
      proven.add(
          new Proven(input.bytes(Ward.name(index), index), proof(Ward.proofName(index), index)));
    }
    var bare = new WardExtract(head.keys(), head.note(), proven, List.of());
    var entries = ProvenEntries.of(bare, origin);
    return Ward.of(new WardExtract(head.keys(), head.note(), proven, openings(entries)), origin);
  }

  private SignedHead head() {
    try {
      return SignedHead.read(input.members().under(Ward.FOLDER), trust::keysBeside);
    } catch (Wrong wrong) {
      throw wrong.under(Ward.FOLDER);
    }
  }

  private Iterable<Long> indexes() {
    var indexes = new TreeSet<Long>();
    for (var name : input.members().names()) {
      var indexed = INDEXED.matcher(name);
      if (indexed.matches()) {
        indexes.add(Long.valueOf(indexed.group(1)));
      }
    }
    return indexes;
  }

  private ProofFile proof(String name, long index) {
    var text = new String(input.bytes(name, index), UTF_8);
    try {
      var proof = ProofFile.parse(text);
      if (proof.index() == index && proof.extra().isEmpty() && proof.text().equals(text)) {
        return proof;
      }
    } catch (IllegalArgumentException e) {
      throw new Wrong(name, index, "証明として読めません(%s)".formatted(e.getMessage()));
    }
    throw new Wrong(name, index, "この記録の証明ではありません");
  }

  private List<Opening> openings(List<Entry> entries) {
    var openings = new ArrayList<Opening>();
    for (var entry : entries) {
      if (entry.fact().equals(Ward.VERSION)) {
        openings.add(schema(entry));
      }
    }
    openings.addAll(
        new OpeningsFile(Ward.OPENINGS, entries, Set.of(Ward.VERSION), seal).read(input));
    return openings;
  }

  private Opening schema(Entry entry) {
    var name = Ward.schemaName(entry);
    try {
      var tree = Tree.object(input.json(name, entry.index()));
      return Input.opening(
          name, entry.index(), tree, Tree.text(tree, "text"), Tree.text(entry.body(), "schema"));
    } catch (IllegalArgumentException e) {
      throw new Wrong(name, entry.index(), String.valueOf(e.getMessage()));
    }
  }
}
