package jp.junshu.auditor.dossier;

import java.util.Map;
import java.util.Optional;
import jp.junshu.auditor.log.Entry;

/** Goes through the entries one after the other, as they were made. */
final class Replay {

  private final ContractLog log;
  private final Ward ward;
  private final Story story = new Story();

  private Replay(ContractLog log, Ward ward) {
    this.log = log;
    this.ward = ward;
  }

  /**
   * What the entries tell.
   *
   * @throws jp.junshu.auditor.log.Wrong at the first entry that cannot follow those before it
   */
  static Story of(ContractLog log, Ward ward) {
    var replay = new Replay(log, ward);
    for (var entry : log.entries()) {
      try {
        replay.next(entry);
      } catch (IllegalArgumentException e) {
        throw log.wrong(entry, String.valueOf(e.getMessage()));
      }
    }
    return replay.story;
  }

  private void next(Entry entry) {
    var contract = entry.body().getOrDefault("contract", log.contract());
    require(contract.equals(log.contract()), "別の契約についての記録です");
    require(entry.fact().equals(ContractHead.FACT) == (entry.index() == 0), "契約の登録は、最初の記録のはずです");
    story.acted(entry);
    tell(entry);
  }

  /** A fact that is not known here says nothing here; it stands in the register of all acts. */
  private void tell(Entry entry) {
    switch (entry.fact()) {
      case FiledForm.FACT -> filed(FiledForm.of(entry));
      case "filing.step-taken v1", "filing.step-taken v2" ->
          story.filing(entry, "filing").step(entry);
      case "filing.passed-over v1" -> story.filing(entry, "filing").passOver(entry);
      case "filing.circulated v1" -> story.filing(entry, "filing").circulated(entry);
      case "filing.withdrawn v1" -> story.filing(entry, "filing").withdraw(entry);
      case "filing.taken-back v1" -> story.filing(entry, "filing").takeBack(entry);
      case "filing.abandoned v1" -> story.filing(entry, "filing").abandon(entry);
      case "filing.read-after v1" -> story.filing(entry, "filing").readAfter(entry);
      case "filing.decided-outside v1" -> story.filing(entry, "filing").decidedOutside(entry);
      case "filing.attached v1" -> story.filing(entry, "filing").attach(entry);
      case "filing.detached v1" -> {
        story.sheets().requireGoes(entry);
        story.filing(entry, "filing").detach(entry);
      }
      case "blank.issued v1" -> story.sheets().issued(entry);
      case "blank.entered v1" -> story.sheets().entered(entry);
      case "blank.returned v1" -> story.sheets().returned(entry);
      case "blank.settled v1" -> story.sheets().settled(entry);
      case "blank.used v1" -> story.sheets().used(entry, story.filing(entry, "filing"));
      case "document.numbered v1" ->
          story.filing(entry, "filing").numbered(entry, log.opened(entry, "text"));
      case "assignment.begun v1", "assignment.begun v2" -> story.began(entry, named(entry));
      case "assignment.ended v1" -> story.ended(entry);
      case "remainder.named v1" -> story.remains(entry);
      case "work.opened v1" -> story.opened(entry);
      case "work.completed v1" -> story.completed(entry);
      case "takeout.left v1" -> story.left(entry);
      case "takeout.returned v1" -> story.returned(entry, Optional.empty());
      case "takeout.returned v2" -> story.returned(entry, Optional.of(carrier(entry)));
      case "takeout.checked v1" -> story.checked(entry);
      case "gate.refused v1" -> story.refused(entry);
      case "gate.warned v1", "gate.passed-without v1" -> story.passed(entry);
      case "contract.clauses-set v1" -> story.clausesSet(entry);
      default -> {
        // checked as bytes only
      }
    }
  }

  /** The name of whoever's place began, or that it was erased. */
  private Map<String, Object> named(Entry entry) {
    var names = log.openedTree(entry, "person");
    return names.isEmpty()
        ? Map.of("family", Erased.WORDS, "given", "", "reading", "", "unit", "", "post", "")
        : names;
  }

  private static String carrier(Entry entry) {
    return Tree.text(entry.body(), "carrier");
  }

  private void filed(FiledForm filed) {
    story.filed(filed, ward.schema(filed));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
