package jp.junshu.server.forms.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.form.SelfApproval;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.forms.BulkDesk.Apart;
import jp.junshu.server.forms.BulkDesk.Result;
import jp.junshu.server.forms.FilingMoved;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.TooManyRefused;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What came of several decisions, in words: what is decided, and why the rest dropped out. */
@Component
public class BulkResults {

  private final FormDesk desk;
  private final FormScreens screens;
  private final MissingWords missing;

  BulkResults(FormDesk desk, FormScreens screens, MissingWords missing) {
    this.desk = desk;
    this.screens = screens;
    this.missing = missing;
  }

  /** A filing that is not decided here, and why. */
  public record Out(String number, FilingId filing, List<String> why) {
    public Out {
      why = List.copyOf(why);
    }
  }

  List<FilingView> decided(List<Result> came) {
    return came.stream()
        .filter(Result.Decided.class::isInstance)
        .flatMap(result -> desk.find(result.filing()).stream())
        .toList();
  }

  /** Of another contract or form nothing is told, as of what never was. */
  List<Out> dropped(List<Result> came, ContractId contract, String no, Words words) {
    return came.stream()
        .flatMap(
            result ->
                result instanceof Result.Dropped(var id, var why)
                    ? Stream.of(out(id, ours(id, contract, no), why, words))
                    : Stream.empty())
        .toList();
  }

  private Optional<FilingView> ours(FilingId id, ContractId contract, String no) {
    return desk.find(id)
        .filter(found -> found.contract().id().equals(contract))
        .filter(found -> found.schema().no().equals(no));
  }

  private Out out(FilingId id, Optional<FilingView> view, RuntimeException why, Words words) {
    var number = view.map(FilingView::number).orElseGet(() -> words.get("form.unknown-thing"));
    var history = view.map(found -> RefusalAdvice.history(found, words)).orElseGet(List::of);
    var lines =
        switch (why) {
          case ContentMoved _ -> with(words.get("moved.content.title"), history);
          case FilingMoved _ -> with(words.get("bulk.moved"), history);
          case SelfApproval _ -> List.of(words.get("missing.not-own-filing"));
          case AccessRefused refused -> said(refused, words);
          case TooManyRefused _ -> List.of(words.get("refused.many.title"));
          default -> List.of(words.get("bulk.fault"));
        };
    return new Out(number, id, lines);
  }

  private static List<String> with(String first, List<String> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }

  private List<String> said(AccessRefused refused, Words words) {
    var contract = refused.request().resource().contract();
    return screens.read(
        () ->
            refused.decision().missing().stream()
                .map(thing -> missing.of(contract, thing, words))
                .map(MissingView::what)
                .toList());
  }

  List<Out> apart(List<Apart> apart, Words words) {
    return apart.stream().map(each -> out(each, words)).toList();
  }

  private Out out(Apart apart, Words words) {
    var view = apart.view();
    var against =
        screens.checks(view.contract().id(), apart.against(), words).stream()
            .map(FormScreens.CheckView::text)
            .toList();
    return new Out(
        view.number(),
        view.filed().id(),
        against.isEmpty() ? List.of(words.get("missing.decided-alone")) : against);
  }
}
