package jp.junshu.server.assets.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.assets.LateCheck;
import jp.junshu.server.assets.LateReturnDesk;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.WardProperties;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person of the ward found when looking at what came back late. */
@Controller
class LateCheckController {

  private static final String PREFIX = "takeout.check";

  private final AssetPages pages;
  private final TakeoutRows rows;
  private final LateReturnDesk desk;
  private final Reads reads;
  private final WardProperties ward;

  LateCheckController(
      AssetPages pages, TakeoutRows rows, LateReturnDesk desk, Reads reads, WardProperties ward) {
    this.pages = pages;
    this.rows = rows;
    this.desk = desk;
    this.reads = reads;
    this.ward = ward;
  }

  /** Whoever has nothing to look at here is led to where it stands now. */
  @GetMapping("/contracts/{contract}/takeouts/{permit}/check")
  ModelAndView ask(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable FilingId permit,
      Locale locale) {
    var row = reads.snapshot(() -> rows.find(actor, contract, permit));
    return row.door().checks() ? page(contract, row, form(Map.of(), locale)) : list(contract);
  }

  @PostMapping("/contracts/{contract}/takeouts/{permit}/check")
  ModelAndView checked(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable FilingId permit,
      @RequestParam ActKey actKey,
      @RequestParam int looks,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var row = permitted(actor, contract, permit);
    var form = form(typed, locale);
    var seal = form.oneOf("seal", byName(LateCheck.Seal.values()));
    var content = form.oneOf("content", byName(LateCheck.Content.values()));
    if (seal.isEmpty() || content.isEmpty()) {
      var again = page(contract, row, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var found = new LateReturnDesk.Found(seal.orElseThrow(), content.orElseThrow(), looks);
    desk.confirm(actor, contract, permit, found, actKey);
    return list(contract);
  }

  private static <E extends Enum<E>> Map<String, E> byName(E[] all) {
    return Stream.of(all).collect(toMap(Enum::name, Function.identity()));
  }

  /** What was never permitted has no door. */
  private TakeoutRow permitted(PersonActor actor, ContractId contract, FilingId permit) {
    var row = reads.snapshot(() -> rows.find(actor, contract, permit));
    if (row.takeout().isEmpty()) {
      throw new NotThere();
    }
    return row;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), PREFIX, typed);
  }

  private ModelAndView page(ContractId id, TakeoutRow row, TypedForm form) {
    return reads.snapshot(
        () ->
            new ModelAndView(
                "assets/check",
                Map.of(
                    "contract", pages.contract(id),
                    "row", row,
                    "seals", choices("seal", LateCheck.Seal.values(), form.words()),
                    "contents", choices("content", LateCheck.Content.values(), form.words()),
                    "phone", ward.incidentPhone(),
                    "form", form)));
  }

  private static List<Choice> choices(String field, Enum<?>[] all, Words words) {
    return Stream.of(all)
        .map(each -> Choice.of(each.name(), words.get("%s.%s.%s".formatted(PREFIX, field, each))))
        .toList();
  }

  private static ModelAndView list(ContractId contract) {
    return new ModelAndView("redirect:/contracts/%s/takeouts".formatted(contract));
  }
}
