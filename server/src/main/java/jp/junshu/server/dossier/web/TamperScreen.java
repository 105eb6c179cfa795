package jp.junshu.server.dossier.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.dossier.DossierDesk;
import jp.junshu.server.dossier.DossierScreen;
import jp.junshu.server.dossier.DossierScreens;
import jp.junshu.server.dossier.Tamper;
import jp.junshu.server.identity.JustDone;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.FieldView;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which one byte of a contract's evidence is changed, in a copy, to see that it is
 * noticed. It exists only under a story clock.
 */
@Controller
@ConditionalOnBooleanProperty("junshu.story")
class TamperScreen {

  private final DossierScreens screens;
  private final DossierDesk desk;
  private final JustDone justDone;
  private final Messages messages;

  TamperScreen(DossierScreens screens, DossierDesk desk, JustDone justDone, Messages messages) {
    this.screens = screens;
    this.desk = desk;
    this.justDone = justDone;
    this.messages = messages;
  }

  @GetMapping("/story/tamper")
  ModelAndView show(@RequestParam Optional<ContractId> contract, Locale locale) {
    return page(contract, "", Errors.none(), Optional.empty(), messages.in(locale));
  }

  @PostMapping("/story/tamper")
  ModelAndView tamper(
      @RequestParam(required = false) Optional<ContractId> contract,
      @RequestParam(defaultValue = "") String place,
      @RequestParam ActKey actKey,
      Locale locale) {
    var words = messages.in(locale);
    var errors = Errors.none();
    var chosen = place(place);
    if (contract.isEmpty()) {
      errors.add("contract", words.get("tamper.contract"), words.get("tamper.contract.choose"));
    }
    if (chosen.isEmpty()) {
      errors.add("place", words.get("tamper.place"), words.get("tamper.place.choose"));
    }
    if (!errors.isEmpty()) {
      var again = page(contract, place, errors, Optional.empty(), words);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var screen = screens.find(actor(), contract.orElseThrow()).orElseThrow(NotThere::new);
    return page(
        contract, place, errors, Optional.of(tried(screen, chosen.orElseThrow(), actKey)), words);
  }

  private Tamper.Outcome tried(DossierScreen screen, Tamper.Place place, ActKey key) {
    var dossier = desk.seal(actor(), screen.contract().head().id(), key);
    justDone.forget();
    return Tamper.with(dossier, place, screen.both());
  }

  private ModelAndView page(
      Optional<ContractId> contract,
      String place,
      Errors errors,
      Optional<Tamper.Outcome> outcome,
      Words words) {
    var value = contract.map(ContractId::toString).orElse("");
    return new ModelAndView(
        "dossier/tamper",
        Map.of(
            "contracts", contracts(),
            "contract",
                FieldView.of("contract", words.get("tamper.contract")).filled(value, errors),
            "places", places(words),
            "place", FieldView.of("place", words.get("tamper.place")).filled(place, errors),
            "errors", errors,
            "outcome", outcome));
  }

  private List<Choice> contracts() {
    return screens.readable(actor()).stream()
        .map(it -> Choice.of(it.head().id().toString(), it.head().title()))
        .toList();
  }

  private static List<Choice> places(Words words) {
    return Stream.of(Tamper.Place.values())
        .map(
            it ->
                Choice.of(it.name(), words.get("tamper.place." + it.name()))
                    .hint(words.get("tamper.place." + it.name() + ".hint")))
        .toList();
  }

  private static Optional<Tamper.Place> place(String typed) {
    return Stream.of(Tamper.Place.values()).filter(it -> it.name().equals(typed)).findFirst();
  }

  private static PersonActor actor() {
    return SignedIn.current()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
