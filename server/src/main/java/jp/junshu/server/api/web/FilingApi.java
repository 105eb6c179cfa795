package jp.junshu.server.api.web;

import static jp.junshu.server.api.web.Answers.ROOT;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.api.JsonBody;
import jp.junshu.server.api.JsonContent;
import jp.junshu.server.api.Scope;
import jp.junshu.server.forms.FilingPages;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.FormOffers;
import jp.junshu.server.forms.SameContent;
import jp.junshu.server.gate.AlreadyDone;
import jp.junshu.server.ledger.Receipt;
import jp.junshu.server.ledger.Receipts;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filings of every form, handed in and read by programs. It knows no form by name. */
@RestController
@RequestMapping(ROOT)
class FilingApi {

  private static final String TEXT = "text/plain;charset=UTF-8";

  private final FormDesk desk;
  private final FormOffers offers;
  private final FilingPages pages;
  private final SameContent same;
  private final Receipts receipts;
  private final Reads reads;

  FilingApi(
      FormDesk desk,
      FormOffers offers,
      FilingPages pages,
      SameContent same,
      Receipts receipts,
      Reads reads) {
    this.desk = desk;
    this.offers = offers;
    this.pages = pages;
    this.same = same;
    this.receipts = receipts;
    this.reads = reads;
  }

  /** No client files this form; the gate would say so too, after the content. */
  static final class OwnSession extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @PostMapping(
      path = "/contracts/{contract}/filings/{no}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Scope.FILINGS_WRITE)
  ResponseEntity<byte[]> file(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      HttpServletRequest request)
      throws IOException {
    var blank = desk.blank(contract, no).orElseThrow(NotThere::new);
    if (!offers.throughClients().contains(blank.schema())) {
      throw new OwnSession();
    }
    var act = Once.key(key, actor.person());
    var read = JsonContent.of(blank.schema(), JsonBody.read(Bodies.read(request)));
    if (!read.errors().isEmpty()) {
      throw new ContentWrong(blank.schema(), read.errors());
    }
    try {
      return switch (desk.file(actor, blank, read.content(), act)) {
        case FormDesk.Result.Accepted(var id) -> answer(HttpStatus.CREATED, find(id));
        case FormDesk.Result.Rejected(var errors) -> throw new ContentWrong(blank.schema(), errors);
      };
    } catch (AlreadyDone done) {
      return again(done, blank, read);
    }
  }

  /** The first answer once more, where the same was sent; where something else was, a problem. */
  private ResponseEntity<byte[]> again(
      AlreadyDone done, FormDesk.Blank blank, JsonContent.Read read) {
    var first =
        Once.filing(done)
            .flatMap(desk::find)
            .filter(view -> view.contract().id().equals(blank.contract().id()));
    return first
        .filter(view -> view.schema().equals(blank.schema()))
        .filter(view -> same.is(view, read.content()))
        .map(view -> answer(HttpStatus.OK, view))
        .orElseThrow(
            () ->
                new Once.UsedKey(first.map(view -> FilingTree.path(view.filed().id().toString()))));
  }

  private ResponseEntity<byte[]> answer(HttpStatus status, FilingView view) {
    return Answers.at(
        status,
        FilingTree.path(view.filed().id().toString()),
        FilingTree.filing(view, receipt(view)));
  }

  @GetMapping(path = "/contracts/{contract}/filings", produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Scope.FILINGS_READ)
  ResponseEntity<byte[]> list(
      @PathVariable ContractId contract,
      @RequestParam Optional<String> form,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = Answers.USUAL) String limit) {
    int wanted = Paging.limit(limit);
    if (form.filter(no -> !no.matches("[A-Z0-9]{1,8}")).isPresent()) {
      throw new Paging.Wrong();
    }
    var last = after.map(id -> Paging.id(() -> FilingId.of(id)));
    var found = pages.next(contract, form, last, wanted).orElseThrow(Paging.Wrong::new);
    var path =
        "%s/contracts/%s/filings%s".formatted(ROOT, contract, form.map(Paging::form).orElse(""));
    return Answers.Page.of(found, wanted, path, FilingPages.Line::id).answer(FilingTree::line);
  }

  @GetMapping(path = "/filings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Scope.FILINGS_READ)
  ResponseEntity<byte[]> show(@PathVariable FilingId id) {
    var view = find(id);
    return Answers.ok(FilingTree.filing(view, receipt(view)));
  }

  /** The proof file, which is checked without this system; not there until it is published. */
  @GetMapping(path = "/filings/{id}/receipt", produces = TEXT)
  @Needs(Scope.FILINGS_READ)
  ResponseEntity<String> receipt(@PathVariable FilingId id) {
    return receipt(find(id))
        .map(Receipt::proof)
        .filter(proof -> !proof.isEmpty())
        .map(proof -> ResponseEntity.ok().contentType(MediaType.parseMediaType(TEXT)).body(proof))
        .orElseThrow(NotThere::new);
  }

  private Optional<Receipt> receipt(FilingView view) {
    return reads.snapshot(() -> receipts.of(view.entry()));
  }

  private FilingView find(FilingId id) {
    return desk.find(id).orElseThrow(NotThere::new);
  }
}
