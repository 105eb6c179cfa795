package jp.junshu.server.contracts.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.ScopeDesk;
import jp.junshu.server.contracts.ScopeDesk.DraftMoved;
import jp.junshu.server.contracts.WorkAlreadyOpen;
import jp.junshu.server.ui.Reads;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever comes second who was first, when, and what holds now. */
@ControllerAdvice
class SecondComer {

  private final ContractPages pages;
  private final ScopeDesk scopes;
  private final Reads reads;

  SecondComer(ContractPages pages, ScopeDesk scopes, Reads reads) {
    this.pages = pages;
    this.scopes = scopes;
    this.reads = reads;
  }

  @ExceptionHandler
  ModelAndView open(WorkAlreadyOpen already, Locale locale) {
    var words = pages.words(locale);
    var who = already.by().orElse(words.get("moved.somebody"));
    var line =
        already
            .since()
            .map(since -> words.get("start.already", words.moment(since), who))
            .orElseGet(() -> words.get("start.already.now"));
    return page(words.get("start.already.title"), line, "/contracts/" + already.contract());
  }

  @ExceptionHandler
  ModelAndView moved(DraftMoved moved, Locale locale) {
    var words = pages.words(locale);
    var line =
        reads
            .snapshot(() -> scopes.last(moved.contract()))
            .map(last -> words.get(key(last), words.moment(last.at()), last.by()))
            .orElseGet(() -> words.get("scope.moved.none"));
    return page(words.get("scope.moved.title"), line, scope(moved.contract()));
  }

  private static String key(ScopeDesk.Last last) {
    return last.decided() ? "scope.moved.decided" : "scope.moved.drafted";
  }

  private static String scope(ContractId contract) {
    return "/contracts/" + contract + "/scope";
  }

  private static ModelAndView page(String title, String line, String where) {
    var page =
        new ModelAndView(
            "forms/moved", Map.of("title", title, "lines", List.of(line), "where", where));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }
}
