package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    openings(log, head, members);
    log.erased().write(members);
    ward.requireOrganization(head.contractor(), 0);
    WardMembers.write(ward, members);
    pages(log, head, Replay.of(log, ward), ward, members);
    return members;
  }

  private static void openings(
      ContractLog log, ContractHead head, SortedMap<String, byte[]> members) {
    var others = new ArrayList<Openings.Opened>();
    for (var opened : log.openings().of(log.entries(), Openings.NAME, log.erased())) {
      var entry = opened.entry();
      if (entry.fact().equals(FiledForm.FACT)) {
        var filed = log.reading(entry, () -> FiledForm.of(entry));
        opened
            .opening()
            .ifPresent(
                opening ->
                    members.put(
                        filed.member(head), log.reading(entry, () -> filed.json(head, opening))));
      } else {
        others.add(opened);
      }
    }
    members.put(
        Openings.NAME, CanonicalJson.bytes(others.stream().map(Openings.Opened::tree).toList()));
  }

  private static void pages(
      ContractLog log,
      ContractHead head,
      Story story,
      Ward ward,
      SortedMap<String, byte[]> members) {
    var names = new Names(log, head, story, ward);
    var forms = new FormPage(log, head, names);
    story.filings().values().forEach(each -> members.put(forms.name(each), forms.html(each)));
    var registers = registers(log, story, names);
    for (var register : registers) {
      members.put(register.jsonName(), register.json());
      members.put(register.htmlName(), RegisterPage.html(register, head, log.drill()));
    }
    members.put(CoverPage.NAME, CoverPage.html(log, head, story, names, ward, registers));
  }

  private static List<Register> registers(ContractLog log, Story story, Names names) {
    var acts = new ActRegisters(log, story, names);
    var filings = new FilingRegisters(story, names);
    var takeouts = new TakeoutRegister(log, story, names);
    return Stream.concat(
            Stream.of(acts.acts(), filings.all(), acts.people(), takeouts.all(), acts.refusals()),
            Stream.concat(new ClauseRegisters(log, story, names).all(), filings.byForm()))
        .toList();
  }
}
