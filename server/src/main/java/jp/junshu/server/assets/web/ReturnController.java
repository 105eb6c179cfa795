package jp.junshu.server.assets.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.assets.Takeout;
import jp.junshu.server.assets.TakeoutDesk;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door on the way in: what comes back, and which of its carriers brought it. */
@Controller
class ReturnController {

  private final AssetPages pages;
  private final TakeoutRows rows;
  private final Contracts contracts;
  private final TakeoutDesk desk;
  private final Reads reads;

  ReturnController(
      AssetPages pages, TakeoutRows rows, Contracts contracts, TakeoutDesk desk, Reads reads) {
    this.pages = pages;
    this.rows = rows;
    this.contracts = contracts;
    this.desk = desk;
    this.reads = reads;
  }

  /** Whoever has nothing to bring back here is led to where it stands now. */
  @GetMapping("/contracts/{contract}/takeouts/{permit}/return")
  ModelAndView ask(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable FilingId permit,
      Locale locale) {
    var row = reads.snapshot(() -> rows.find(actor, contract, permit));
    return row.door().returns() ? page(contract, row, form(Map.of(), locale)) : list(contract);
  }

  @PostMapping("/contracts/{contract}/takeouts/{permit}/return")
  ModelAndView returned(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable FilingId permit,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var row = permitted(actor, contract, permit);
    var form = form(typed, locale);
    var carrier = form.oneOf("carrier", carriers(row));
    if (carrier.isEmpty()) {
      var again = page(contract, row, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.returned(actor, contract, permit, carrier.orElseThrow(), actKey);
    return list(contract);
  }

  private static Map<String, AssignmentId> carriers(TakeoutRow row) {
    return row.takeout().map(Takeout::carriers).orElse(List.of()).stream()
        .collect(toMap(AssignmentId::toString, Function.identity()));
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
    return new TypedForm(pages.words(locale), "takeout.return", typed);
  }

  private ModelAndView page(ContractId id, TakeoutRow row, TypedForm form) {
    return reads.snapshot(
        () ->
            new ModelAndView(
                "assets/return",
                Map.of(
                    "contract",
                    pages.contract(id),
                    "row",
                    row,
                    "carriers",
                    choices(row, contracts.roster(id)),
                    "form",
                    form)));
  }

  private static List<Choice> choices(TakeoutRow row, Roster roster) {
    return row.takeout().map(Takeout::carriers).orElse(List.of()).stream()
        .flatMap(id -> roster.find(id).stream())
        .map(place -> Choice.of(place.id().toString(), named(place)))
        .toList();
  }

  private static String named(Assignment place) {
    return place.name() + " ・ " + place.unit();
  }

  private static ModelAndView list(ContractId contract) {
    var page = TenantContext.bounds(contract) ? "" : "/takeouts";
    return new ModelAndView("redirect:/contracts/%s%s".formatted(contract, page));
  }
}
