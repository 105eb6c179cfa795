package jp.junshu.server.intake;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.ImportId;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.sheets.CsvWriter;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Service;

/** The counter for files: what a page calls. What this person may not see does not exist. */
@Service
public class SheetCounter {

  private final ImportTargets targets;
  private final Imports imports;
  private final SheetExports exports;
  private final ContractDirectory contracts;
  private final Reads reads;

  SheetCounter(
      ImportTargets targets,
      Imports imports,
      SheetExports exports,
      ContractDirectory contracts,
      Reads reads) {
    this.targets = targets;
    this.imports = imports;
    this.exports = exports;
    this.contracts = contracts;
    this.reads = reads;
  }

  /**
   * A contract and what is kept there.
   *
   * @param target what rows of a file become, if this person may hand in a file for it
   */
  public record Place(ContractHead contract, SheetSource source, Optional<ImportTarget> target) {}

  /** The place of that code on that contract, if both can be seen. */
  public Optional<Place> place(PersonActor actor, ContractId contract, String code) {
    return reads.snapshot(
        () ->
            contracts
                .head(contract)
                .flatMap(
                    head ->
                        targets
                            .source(code)
                            .map(source -> new Place(head, source, offered(actor, head, code)))));
  }

  private Optional<ImportTarget> offered(PersonActor actor, ContractHead head, String code) {
    return targets.find(code).filter(target -> target.offered(actor, head.id()));
  }

  /** A file as it is written: its bytes, or the cells that its letters cannot hold. */
  public sealed interface Export {
    /** The bytes. */
    record Written(byte[] bytes) implements Export {}

    /** Nothing is written, because something would be lost. */
    record Lossy(List<CsvWriter.Unwritable> cells) implements Export {}
  }

  /** A workbook to fill in, if rows of a file become anything there. */
  public Optional<byte[]> template(PersonActor actor, Place place, Words words) {
    return targets
        .find(place.source().code())
        .map(target -> exports.template(target, actor, place.contract().id(), words))
        .map(SheetExports::workbook);
  }

  /** What is kept now, as a workbook. */
  public byte[] workbook(PersonActor actor, Place place, Words words) {
    return SheetExports.workbook(exports.kept(place.source(), actor, place.contract().id(), words));
  }

  /** What is kept now, as comma-separated values. */
  public Export csv(PersonActor actor, Place place, CsvWriter.Letters letters, Words words) {
    var sheet = exports.kept(place.source(), actor, place.contract().id(), words);
    var lost = CsvWriter.unwritable(sheet, letters);
    return lost.isEmpty()
        ? new Export.Written(SheetExports.csv(sheet, letters))
        : new Export.Lossy(lost);
  }

  /**
   * Takes a file and begins to read it.
   *
   * @throws NotThere if it is not this person's to hand in
   */
  public ImportId take(
      PersonActor actor, Place place, String name, byte[] source, Words words, ActKey key) {
    var target = place.target().orElseThrow(NotThere::new);
    return imports.take(actor, place.contract().id(), target, name, source, words, key);
  }

  /**
   * A file that this person's organization handed in.
   *
   * @param progress how many rows were looked at
   * @param stuck whether whatever worked on it seems gone
   */
  public record Seen(
      Batch batch,
      ContractHead contract,
      ImportTarget target,
      Optional<Integer> progress,
      boolean stuck) {}

  /** That file, if it is seen by this person: whoever may hand in such a file too. */
  public Optional<Seen> find(PersonActor actor, ContractId contract, ImportId id) {
    return imports
        .find(actor, contract, id)
        .flatMap(
            batch ->
                place(actor, contract, batch.target())
                    .flatMap(
                        place ->
                            place.target().map(target -> seen(batch, place.contract(), target))));
  }

  private Seen seen(Batch batch, ContractHead contract, ImportTarget target) {
    return new Seen(batch, contract, target, imports.progress(batch), imports.stuck(batch));
  }

  /** What was handed in for it lately by this person's organization, the newest first. */
  public List<Batch> recent(PersonActor actor, Place place) {
    return place.target().isPresent()
        ? reads.snapshot(() -> imports.recent(actor, place.contract().id(), place.source().code()))
        : List.of();
  }

  /** Confirms it; false if it cannot be confirmed any more. */
  public boolean confirm(PersonActor actor, Batch batch, Words words) {
    return imports.confirm(actor, batch, words);
  }

  /** Takes it back. */
  public void undo(PersonActor actor, Batch batch, ActKey key) {
    imports.undo(actor, batch, key);
  }
}
