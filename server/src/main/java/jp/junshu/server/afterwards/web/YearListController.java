package jp.junshu.server.afterwards.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.afterwards.ErasureDesk;
import jp.junshu.server.time.Calendar;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of a fiscal year: records whose time has run by its end, for screen and paper. */
@Controller
@Clause("7")
class YearListController {

  private static final int APRIL = 4;

  private final RetentionPages pages;
  private final ErasureDesk erasures;

  YearListController(RetentionPages pages, ErasureDesk erasures) {
    this.pages = pages;
    this.erasures = erasures;
  }

  @GetMapping("/retention")
  ModelAndView show(PersonActor actor, @RequestParam Optional<String> on, Locale locale) {
    if (actor.side() != Side.WARD) {
      throw new NotThere();
    }
    var words = pages.words(locale);
    var typed = on.filter(text -> !text.isBlank()).orElseGet(() -> words.day(pages.today()));
    var form = new TypedForm(words, "retention.list", Map.of("on", typed));
    var day = form.day("on").orElseGet(pages::today);
    int year = Calendar.fiscalYear(day);
    var end = LocalDate.of(year + 1, APRIL, 1);
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("from", LocalDate.of(year, APRIL, 1));
    model.put("until", end.minusDays(1));
    model.put("lines", pages.over(actor, end));
    model.put("backupDays", erasures.backupDays());
    return new ModelAndView("afterwards/year", model);
  }
}
