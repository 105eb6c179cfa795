package jp.junshu.server.photographs.web;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.PeopleChecks;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.photographs.Photograph;
import jp.junshu.server.photographs.PhotographDesk;
import jp.junshu.server.photographs.Photographs;
import jp.junshu.server.photographs.Scanner;
import jp.junshu.server.photographs.YearPast;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The people of a contract beside their photographs, and one photograph handed in or taken away.
 */
@Controller
class FacesController {

  private static final String FACES = "/contracts/{contract}/faces";
  private static final String FACE = FACES + "/{place}";

  private final Contracts contracts;
  private final Photographs photographs;
  private final PhotographDesk desk;
  private final YearPast past;
  private final Scanner scanner;
  private final MissingWords missing;
  private final Reads reads;
  private final Messages messages;
  private final BusinessClock clock;

  FacesController(
      Contracts contracts,
      Photographs photographs,
      PhotographDesk desk,
      YearPast past,
      Scanner scanner,
      MissingWords missing,
      Reads reads,
      Messages messages,
      BusinessClock clock) {
    this.contracts = contracts;
    this.photographs = photographs;
    this.desk = desk;
    this.past = past;
    this.scanner = scanner;
    this.missing = missing;
    this.reads = reads;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(FACES)
  ModelAndView list(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    return reads.snapshot(
        () -> {
          if (!photographs.compares(actor, contract)) {
            throw new NotThere();
          }
          return faces(actor, part(contract), messages.in(locale));
        });
  }

  private ModelAndView faces(PersonActor actor, ContractPart part, Words words) {
    var contract = part.contract().head().id();
    var now = clock.instant();
    var today = part.roster().contractors(now);
    var all = photographs.of(contract);
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("part", part);
    model.put("now", now);
    model.put("scans", scanner.atWork());
    model.put("rows", FaceRow.all(today, all, place -> against(part, place, words)));
    model.put(
        "handles",
        part.roster().assignments().stream()
            .filter(place -> place.role().side() == Side.CONTRACTOR && !own(actor, place))
            .findFirst()
            .filter(other -> photographs.handles(actor, other))
            .isPresent());
    model.put("others", others(part, today, all));
    return new ModelAndView("photographs/faces", model);
  }

  /** Once each: who is to come, and of those who left whoever's photograph is kept. */
  private List<Assignment> others(
      ContractPart part, List<Assignment> today, Map<PersonId, Photograph> photographs) {
    var seen = today.stream().map(Assignment::person).collect(toCollection(HashSet::new));
    return part.roster().assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .filter(
            place ->
                toCome(part, place)
                    || Optional.ofNullable(photographs.get(place.person()))
                        .filter(Photograph::kept)
                        .isPresent())
        .filter(place -> seen.add(place.person()))
        .toList();
  }

  private boolean toCome(ContractPart part, Assignment place) {
    return !part.roster().toCome(place.person(), clock.instant()).isEmpty();
  }

  private static boolean own(PersonActor actor, Assignment place) {
    return actor.person().equals(place.person());
  }

  private List<String> against(ContractPart part, Assignment place, Words words) {
    return PeopleChecks.all(part.roster(), place, clock.instant())
        .filter(check -> !check.holds())
        .map(check -> missing.of(part.contract().head().id(), check, words))
        .map(MissingView::what)
        .distinct()
        .toList();
  }

  @GetMapping(FACE)
  ModelAndView show(
      PersonActor actor, @PathVariable ContractId contract, @PathVariable AssignmentId place) {
    return reads.snapshot(
        () -> {
          var part = part(contract);
          return page(actor, part, handled(actor, part, place), Errors.none());
        });
  }

  @PostMapping(FACE)
  ModelAndView handIn(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      @RequestParam ActKey actKey,
      @RequestParam Optional<List<MultipartFile>> picture,
      Locale locale)
      throws IOException {
    var part = reads.snapshot(() -> part(contract));
    var of = reads.snapshot(() -> handled(actor, part, place));
    try {
      desk.handIn(actor, of, PictureForm.one(picture.orElseGet(List::of)), actKey);
      return new ModelAndView("redirect:/contracts/%s/faces/%s".formatted(contract, place));
    } catch (FileRefused refused) {
      var words = messages.in(locale);
      var errors = Errors.none();
      errors.add("picture", words.get("photograph.file"), PictureForm.said(refused, words));
      var again = reads.snapshot(() -> page(actor, part, of, errors));
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
  }

  @PostMapping(FACE + "/remove")
  String takeAway(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssignmentId place,
      @RequestParam ActKey actKey) {
    var of = reads.snapshot(() -> handled(actor, part(contract), place));
    desk.takeAway(actor, of, actKey);
    return "redirect:/contracts/%s/faces/%s".formatted(contract, place);
  }

  private ModelAndView page(PersonActor actor, ContractPart part, Assignment of, Errors errors) {
    var contract = part.contract().head().id();
    var newest = photographs.of(contract, of.person());
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("of", of);
    model.put("own", own(actor, of));
    model.put("compares", photographs.compares(actor, contract));
    model.put("face", FaceRow.face(newest));
    model.put("kept", newest.filter(photograph -> photograph.kept()).isPresent());
    model.put("months", past.months());
    model.put("day", past.day(part, of.person()));
    model.put("scans", scanner.atWork());
    model.put("open", toCome(part, of));
    model.put("errors", errors);
    return new ModelAndView("photographs/face", model);
  }

  private Assignment handled(PersonActor actor, ContractPart part, AssignmentId place) {
    return part.roster()
        .find(place)
        .filter(found -> found.role().side() == Side.CONTRACTOR)
        .filter(found -> photographs.handles(actor, found))
        .orElseThrow(NotThere::new);
  }

  private ContractPart part(ContractId id) {
    return contracts.part(id).orElseThrow(NotThere::new);
  }
}
