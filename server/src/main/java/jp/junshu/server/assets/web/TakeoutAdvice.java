package jp.junshu.server.assets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.assets.Takeout;
import jp.junshu.server.assets.Takeout.Passage;
import jp.junshu.server.assets.TakeoutDesk.TakeoutMoved;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whoever comes second at the door is told who was first, when, and where the thing is now. */
@ControllerAdvice
class TakeoutAdvice {

  private final AssetPages pages;
  private final Assets assets;
  private final Contracts contracts;
  private final Reads reads;

  TakeoutAdvice(AssetPages pages, Assets assets, Contracts contracts, Reads reads) {
    this.pages = pages;
    this.assets = assets;
    this.contracts = contracts;
    this.reads = reads;
  }

  @ExceptionHandler
  ModelAndView moved(TakeoutMoved moved, Locale locale) {
    var words = pages.words(locale);
    return MovedPage.of(
        words.get("takeout.moved.title"),
        reads.snapshot(() -> lines(moved, words)),
        "/contracts/%s/takeouts".formatted(moved.contract()));
  }

  private List<String> lines(TakeoutMoved moved, Words words) {
    var roster = contracts.roster(moved.contract());
    var lines = new ArrayList<String>();
    var own = assets.takeout(moved.permit());
    own.ifPresent(takeout -> lines.addAll(passages(takeout, roster, words)));
    own.flatMap(takeout -> other(moved, takeout))
        .ifPresent(
            other -> {
              lines.add(words.get("takeout.moved.other"));
              lines.addAll(passages(other, roster, words));
            });
    if (lines.isEmpty()) {
      lines.add(words.get("takeout.moved.inside"));
    }
    return lines;
  }

  /** The same thing outside under another permit. */
  private Optional<Takeout> other(TakeoutMoved moved, Takeout own) {
    return assets.takeouts(moved.contract()).stream()
        .filter(t -> t.asset().equals(own.asset()) && t.out() && !t.permit().equals(own.permit()))
        .findFirst();
  }

  private static List<String> passages(Takeout takeout, Roster roster, Words words) {
    var lines = new ArrayList<String>();
    takeout.left().ifPresent(left -> lines.add(line("left", left, roster, words)));
    takeout.back().ifPresent(back -> lines.add(line("back", back, roster, words)));
    takeout.check().ifPresent(check -> lines.add(line("checked", check.done(), roster, words)));
    return lines;
  }

  private static String line(String which, Passage passage, Roster roster, Words words) {
    var who = roster.nameOf(passage.by()).orElse("");
    return words.get("takeout.moved." + which, words.moment(passage.at()), who);
  }
}
