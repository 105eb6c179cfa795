package jp.junshu.server.pledges.web;

import java.util.List;
import java.util.Locale;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.pledges.SettledBefore;
import jp.junshu.server.ui.MovedPage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever comes second who was first, when, and where it stands now. */
@ControllerAdvice
class SecondLooker {

  private final PledgePages pages;

  SecondLooker(PledgePages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ModelAndView settled(SettledBefore before, Locale locale) {
    var words = pages.words(locale);
    boolean own =
        SignedIn.current().filter(actor -> actor.person().equals(before.by())).isPresent();
    var who =
        pages
            .part(before.contract())
            .roster()
            .nameOf(before.by())
            .orElseGet(() -> words.get("moved.other"));
    return MovedPage.of(
        words.get(own ? "moved.done.title" : "settled.before.title"),
        List.of(
            words.get("settled.before", words.moment(before.at()), who),
            words.get("settled.before.nothing")),
        before.where());
  }
}
