package jp.junshu.server.pledges.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.pledges.LeavingPart.Leaver;
import jp.junshu.server.pledges.PaperEntry;
import jp.junshu.server.pledges.PersonSheet;
import jp.junshu.server.pledges.SheetDesk;

/** A sheet as lists show it. */
public record PaperRow(PersonSheet sheet, String name, Optional<PaperEntry> entry) {

  /** So many are shown, the newest. */
  private static final int MOST = 200;

  /** Those of people whom the reader sees on the roster. */
  static List<PaperRow> all(List<SheetDesk.Line> lines, Roster roster) {
    return lines.stream()
        .filter(line -> roster.find(line.sheet().place()).isPresent())
        .limit(MOST)
        .map(
            line ->
                new PaperRow(
                    line.sheet(),
                    roster.find(line.sheet().place()).map(Assignment::name).orElse(""),
                    line.entry()))
        .toList();
  }

  /** {@code PRINTED} while nothing was entered, then the state of what was. */
  public String state() {
    return entry.map(each -> each.state().name()).orElse("PRINTED");
  }

  /** Somebody who may have something to sign. */
  public record Signer(Assignment place) {}

  /** Whoever has a place or will, and whoever left and was not settled; one line a person. */
  static List<Signer> signers(Roster roster, List<Leaver> leavers, Instant now) {
    var seen = new HashSet<PersonId>();
    return Stream.concat(
            roster.assignments().stream()
                .filter(a -> a.role().side() == Side.CONTRACTOR)
                .filter(a -> roster.toCome(a.person(), now).contains(a)),
            leavers.stream().filter(Leaver::open).map(Leaver::place))
        .filter(a -> seen.add(a.person()))
        .map(Signer::new)
        .toList();
  }
}
