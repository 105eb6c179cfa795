package jp.junshu.server.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of a contract: its parties, its people, what was filed, and the opening of the work. */
@Controller
class ContractController {

  private final ContractScreens screens;
  private final WorkDesk work;
  private final Messages messages;

  ContractController(ContractScreens screens, WorkDesk work, Messages messages) {
    this.screens = screens;
    this.work = work;
    this.messages = messages;
  }

  @GetMapping("/contracts/{contract}")
  ModelAndView show(@PathVariable ContractId contract, Locale locale) {
    var screen = find(contract);
    return new ModelAndView(
        "contracts/contract",
        Map.of("screen", screen, "missing", missing(screen, messages.in(locale))));
  }

  @PostMapping("/contracts/{contract}/work")
  String open(@PathVariable ContractId contract, @RequestParam ActKey actKey) {
    find(contract);
    work.open(actor(), contract, actKey);
    return "redirect:/contracts/" + contract;
  }

  private static List<MissingView> missing(ContractScreen screen, Words words) {
    return screen.against().stream().map(check -> missing(screen, check, words)).toList();
  }

  private static MissingView missing(ContractScreen screen, Check check, Words words) {
    var about = check.about().stream().map(text -> said(screen, text, words)).toArray();
    return new MissingView(
        check.clause(),
        words.get("missing." + check.code(), about),
        words.get("clause." + check.clause() + ".title"),
        words.get("turn." + check.who().name()),
        words.get("form.way"),
        check.way());
  }

  /** A role in words, a person by name. */
  private static String said(ContractScreen screen, String text, Words words) {
    return screen.people().stream()
        .map(ContractScreen.Standing::assignment)
        .filter(person -> person.id().toString().equals(text))
        .map(Assignment::name)
        .findFirst()
        .or(() -> words.find("role." + text))
        .orElse(text);
  }

  private ContractScreen find(ContractId contract) {
    return screens.find(actor(), contract).orElseThrow(NotThere::new);
  }

  private static PersonActor actor() {
    return SignedIn.current()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
