package jp.junshu.server.contracts.web;

import java.util.List;
import java.util.Locale;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.ScopeDesk;
import jp.junshu.server.contracts.ScopeDesk.DraftMoved;
import jp.junshu.server.contracts.WorkAlreadyOpen;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.Reads;
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
    return MovedPage.of(
        words.get("start.already.title"), List.of(line), "/contracts/" + already.contract());
  }

  @ExceptionHandler
  ModelAndView moved(DraftMoved moved, Locale locale) {
    var words = pages.words(locale);
    var line =
        reads
            .snapshot(() -> scopes.last(moved.contract()))
            .map(last -> words.get(key(last), words.moment(last.at()), last.by()))
            .orElseGet(() -> words.get("scope.moved.none"));
    return MovedPage.of(words.get("scope.moved.title"), List.of(line), scope(moved.contract()));
  }

  private static String key(ScopeDesk.Last last) {
    return last.decided() ? "scope.moved.decided" : "scope.moved.drafted";
  }

  private static String scope(ContractId contract) {
    return "/contracts/" + contract + "/scope";
  }
}
