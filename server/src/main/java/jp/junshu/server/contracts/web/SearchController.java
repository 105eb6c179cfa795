package jp.junshu.server.contracts.web;

import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Search;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Contracts and people, found by name, reading or number. */
@Controller
class SearchController {

  private static final int LONGEST = 60;

  private final Search search;
  private final Reads reads;

  SearchController(Search search, Reads reads) {
    this.search = search;
    this.reads = reads;
  }

  @GetMapping("/search")
  ModelAndView show(
      PersonActor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after) {
    var typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    var begins = Search.Mark.of(after);
    var page = reads.snapshot(() -> search.find(actor, typed, begins));
    return new ModelAndView(
        "contracts/search", Map.of("found", page, "q", typed, "first", begins.isEmpty()));
  }
}
