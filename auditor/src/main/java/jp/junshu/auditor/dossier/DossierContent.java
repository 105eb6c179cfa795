package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.core.merkle.CanonicalJson;

/**
 * Makes every member of a dossier outside {@code log/} but the manifest. The same source gives the
 * same bytes: no clock, no words from elsewhere.
 */
public final class DossierContent {

  private DossierContent() {}

  /**
   * The members by name.
   *
   * @throws jp.junshu.auditor.log.Wrong naming the entry where the source does not hold together
   */
  public static SortedMap<String, byte[]> members(DossierSource source) {
    var log = ContractLog.of(source);
    return members(log, Ward.of(source.ward(), log.wardOrigin()));
  }

  /** How many contents of filings are among the members, which the seal says too. */
  public static long forms(SortedMap<String, byte[]> members) {
    return members.keySet().stream()
        .filter(name -> name.startsWith(FiledForm.FOLDER) && name.endsWith(".json"))
        .count();
  }

  static SortedMap<String, byte[]> members(ContractLog log, Ward ward) {
    var members = new TreeMap<String, byte[]>();
    var head = ContractHead.of(log);
    var others = new ArrayList<Openings.Opened>();
    for (var opened : log.openings().of(log.entries(), Openings.NAME)) {
      if (opened.entry().fact().equals(FiledForm.FACT)) {
        var filed = FiledForm.of(opened.entry());
        members.put(filed.member(head), filed.json(head, opened.opening()));
      } else {
        others.add(opened);
      }
    }
    members.put(
        Openings.NAME, CanonicalJson.bytes(others.stream().map(Openings.Opened::tree).toList()));
    ward.write(members);
    return members;
  }
}
