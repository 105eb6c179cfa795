package jp.junshu.server.forms.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.forms.ContractDirectory.Signature;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.ledger.Receipt;

/**
 * An entry of a filing's life and how far it has come.
 *
 * @param step which step of the route it is of, 0 for the filing itself
 * @param act what was done, as a key of words
 * @param checkpoint what it stands under, once it is published
 * @param proven whether its proof, made and checked now, leads to that checkpoint
 */
public record ReceiptView(
    int step,
    String act,
    Signature signature,
    boolean deputy,
    Instant occurred,
    Instant recorded,
    Receipt receipt,
    Optional<Checkpoint> checkpoint,
    boolean proven) {

  static ReceiptView ofFiling(FilingView view, Receipt receipt, VKey key) {
    return of(
        0,
        "form.receipt.filed",
        view.signature(),
        false,
        view.occurredAt(),
        view.filed().at(),
        receipt,
        key);
  }

  static ReceiptView ofStep(FilingView.Step step, FilingView.Done done, Receipt receipt, VKey key) {
    return of(
        step.position(),
        "form.outcome." + done.outcome().name(),
        done.signature(),
        done.deputy(),
        done.at(),
        done.at(),
        receipt,
        key);
  }

  private static ReceiptView of(
      int step,
      String act,
      Signature signature,
      boolean deputy,
      Instant occurred,
      Instant recorded,
      Receipt receipt,
      VKey key) {
    var proof =
        receipt.proof().isEmpty()
            ? Optional.<ProofFile>empty()
            : Optional.of(ProofFile.parse(receipt.proof()));
    var entry = receipt.entry().getBytes(StandardCharsets.UTF_8);
    return new ReceiptView(
        step,
        act,
        signature,
        deputy,
        occurred,
        recorded,
        receipt,
        proof.map(ProofFile::head),
        proof.filter(p -> p.proves(entry, key)).isPresent());
  }
}
