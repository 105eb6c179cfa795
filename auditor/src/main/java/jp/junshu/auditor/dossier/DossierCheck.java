package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.junshu.auditor.log.CheckedLog;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.LogCheck;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.DossierLimits;
import jp.junshu.core.merkle.Hash;

/**
 * Checks a whole dossier: its log, what opens the log's commitments, the order of what happened,
 * and every member made again. The first wrong thing is thrown, with its member and entry.
 */
public final class DossierCheck {

  private final Members members;
  private final Trust trust;
  private final DossierLimits limits;
  private final List<Entry> entries = new ArrayList<>();
  private long bytes;

  public DossierCheck(Members members, Trust trust) {
    this(members, trust, DossierLimits.USUAL);
  }

  /** A check that reads no more than that. */
  public DossierCheck(Members members, Trust trust, DossierLimits limits) {
    this.members = members;
    this.trust = trust;
    this.limits = limits;
  }

  /** Whether the members are a dossier's, whole or not, rather than a log's by itself. */
  public static boolean isOne(Members members) {
    return members.names().stream()
        .anyMatch(name -> Listing.inLog(name) || name.equals(DossierManifest.NAME));
  }

  /**
   * Checks everything.
   *
   * @param seen takes each entry in order, before the dossier as a whole is known to be right
   * @throws Wrong naming the first wrong thing
   */
  public CheckedDossier check(Consumer<Entry> seen) {
    var manifest = Listing.of(members);
    var checked = log(seen);
    var seal = Seal.of(entries);
    var input = new Input(members, limits.opened());
    var origin = checked.head().origin();
    var log = new DossierReader(input, origin, entries.subList(0, (int) seal.index())).read();
    var reader = new WardReader(input, trust, seal.index());
    var ward = reader.read(log.wardOrigin());
    var made = DossierContent.members(log, ward);
    new Remade(made, seal.index()).compare(members);
    var expected = DossierManifest.of(origin, made);
    requireSame(expected, manifest, seal);
    if (seal.forms() != DossierContent.forms(made)) {
      throw new Wrong(log.place(seal.index()), seal.index(), "提出の数が封印と違います");
    }
    var head = ContractHead.of(log);
    return new CheckedDossier(
        checked,
        head.title() + "(" + head.number() + ")",
        seal.forms(),
        members.names().size(),
        ward.extract().entries().size(),
        reader.signatures());
  }

  private CheckedLog log(Consumer<Entry> seen) {
    try {
      return new LogCheck(members.under(ContractLog.FOLDER), trust)
          .check(List.of(), entry -> keep(entry, seen));
    } catch (Wrong wrong) {
      throw wrong.member().startsWith("--") ? wrong : wrong.under(ContractLog.FOLDER);
    }
  }

  private void keep(Entry entry, Consumer<Entry> seen) {
    bytes += entry.length();
    if (bytes > limits.entries()) {
      throw new Wrong("checkpoint", entry.index(), "記録が全体で大きすぎます");
    }
    seen.accept(entry);
    entries.add(entry);
  }

  private static void requireSame(DossierManifest expected, Object found, Seal seal) {
    var tree = CanonicalJson.parse(expected.bytes());
    Difference.first(tree, found)
        .ifPresent(
            it -> {
              throw new Wrong(DossierManifest.NAME, seal.index(), it.what());
            });
    if (!expected.digest().equals(Hash.ofHex(seal.manifest()))) {
      throw new Wrong(
          DossierManifest.NAME, seal.index(), "要約値が、封印 %s と違います".formatted(seal.manifest()));
    }
  }
}
