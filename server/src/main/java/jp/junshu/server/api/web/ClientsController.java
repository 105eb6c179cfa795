package jp.junshu.server.api.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.api.ClientActions;
import jp.junshu.server.api.ClientDesk;
import jp.junshu.server.api.ClientDesk.NewClient;
import jp.junshu.server.api.ClientDoor;
import jp.junshu.server.api.Scope;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.MachineClock;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Messages;
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

/**
 * The API clients of a contract: seen by everybody on it, made and ended by the contractor's
 * manager. A key is shown in one answer; it cannot be shown again, only another client made.
 */
@Controller
class ClientsController {

  private static final String HERE = "/contracts/{contract}/clients";
  private static final TextRule NAME = TextRule.line(40);

  private final ClientDesk desk;
  private final ClientDoor door;
  private final Contracts contracts;
  private final Offers offers;
  private final Reads reads;
  private final Messages messages;
  private final MachineClock clock;

  ClientsController(
      ClientDesk desk,
      ClientDoor door,
      Contracts contracts,
      Offers offers,
      Reads reads,
      Messages messages,
      MachineClock clock) {
    this.desk = desk;
    this.door = door;
    this.contracts = contracts;
    this.offers = offers;
    this.reads = reads;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(HERE)
  ModelAndView list(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    return page(actor, contract, form(Map.of("days", "90"), locale), List.of(), "");
  }

  @PostMapping(HERE)
  ModelAndView make(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") List<String> scopes,
      Locale locale) {
    requireMaking(actor, contract);
    var form = form(typed, locale);
    var name = form.text("name", NAME);
    var chosen = scopes(form, scopes);
    var days = form.oneOf("days", days());
    if (!form.errors().isEmpty()) {
      var again = page(actor, contract, form, chosen, "");
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var wanted = new NewClient(name, chosen, days.orElseThrow());
    var key = desk.make(actor, contract, wanted, actKey);
    return page(actor, contract, form(Map.of("days", "90"), locale), List.of(), key.shownOnce());
  }

  /** What ending it means, before it is done. */
  @GetMapping(HERE + "/{client}/end")
  ModelAndView ending(
      PersonActor actor, @PathVariable ContractId contract, @PathVariable ClientId client) {
    requireMaking(actor, contract);
    var found =
        desk.of(contract).stream()
            .filter(each -> each.id().equals(client))
            .findFirst()
            .orElseThrow(NotThere::new);
    var head = reads.snapshot(() -> contracts.find(contract)).orElseThrow(NotThere::new);
    var row = ClientRow.of(found, clock.instant(), door.opens(found));
    return new ModelAndView("api/end", Map.of("contract", head, "client", row));
  }

  @PostMapping(HERE + "/{client}/end")
  String end(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable ClientId client,
      @RequestParam ActKey actKey) {
    requireMaking(actor, contract);
    desk.revoke(actor, contract, client, actKey);
    return "redirect:/contracts/" + contract + "/clients";
  }

  private void requireMaking(PersonActor actor, ContractId contract) {
    if (!offers.may(actor, ClientActions.MAKE, contract)) {
      throw new NotThere();
    }
  }

  private static List<Scope> scopes(TypedForm form, List<String> sent) {
    var chosen =
        Arrays.stream(Scope.values()).filter(scope -> sent.contains(scope.name())).toList();
    if (chosen.isEmpty()) {
      form.refuse("scopes", form.words().get("clients.scopes.none"));
    }
    return chosen;
  }

  private static Map<String, Integer> days() {
    return Stream.of(30, 90, 180, 365)
        .collect(Collectors.toMap(String::valueOf, Function.identity()));
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "clients", typed);
  }

  private ModelAndView page(
      PersonActor actor, ContractId contract, TypedForm form, List<Scope> chosen, String key) {
    var now = clock.instant();
    var model = new HashMap<String, Object>();
    model.put(
        "contract", reads.snapshot(() -> contracts.find(contract)).orElseThrow(NotThere::new));
    model.put(
        "clients",
        desk.of(contract).stream().map(each -> ClientRow.of(each, now, door.opens(each))).toList());
    model.put("makes", offers.may(actor, ClientActions.MAKE, contract));
    model.put("form", form);
    model.put("choices", choices(chosen, form));
    model.put("key", key);
    return new ModelAndView("api/clients", model);
  }

  private static List<Choice> choices(List<Scope> chosen, TypedForm form) {
    return Arrays.stream(Scope.values())
        .map(
            scope ->
                Choice.of(scope.name(), form.words().get("clients.scope." + scope.name()))
                    .chosen(chosen.contains(scope)))
        .toList();
  }
}
