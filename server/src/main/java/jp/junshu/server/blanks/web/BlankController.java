package jp.junshu.server.blanks.web;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.blanks.AlreadySettled;
import jp.junshu.server.blanks.BlankActions;
import jp.junshu.server.blanks.BlankBatch;
import jp.junshu.server.blanks.BlankDesk;
import jp.junshu.server.blanks.BlankFate;
import jp.junshu.server.blanks.EntryDesk;
import jp.junshu.server.blanks.TooManyUnused;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The blank sheets of a contract: issued, printed, and what became of every number. */
@Controller
class BlankController {

  private static final String HERE = "/contracts/{contract}/blanks";
  private static final Pattern ISSUED = Pattern.compile("([A-Z0-9]{1,8})-([0-9]{1,6})");
  private static final TextRule REASON = TextRule.line(200);

  private final BlankDesk desk;
  private final EntryDesk entries;
  private final BlankSheets sheets;
  private final Contracts contracts;
  private final Filings filings;
  private final Offers offers;
  private final Reads reads;
  private final Messages messages;

  BlankController(
      BlankDesk desk,
      EntryDesk entries,
      BlankSheets sheets,
      Contracts contracts,
      Filings filings,
      Offers offers,
      Reads reads,
      Messages messages) {
    this.desk = desk;
    this.entries = entries;
    this.sheets = sheets;
    this.contracts = contracts;
    this.filings = filings;
    this.offers = offers;
    this.reads = reads;
    this.messages = messages;
  }

  @GetMapping(HERE)
  ModelAndView list(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam Optional<String> issued,
      Locale locale) {
    var page = page(actor, contract, form("blanks", Map.of("sheets", "5"), locale));
    page.addObject("issued", issued.flatMap(batch -> issued(actor, contract, batch)));
    return page;
  }

  @PostMapping(HERE)
  ModelAndView issue(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var form = form("blanks", typed, locale);
    var wanted =
        form.oneOf(
            "form",
            desk.forms(actor, contract).stream()
                .collect(toMap(FormSchema::no, Function.identity())));
    var count = sheets(form);
    if (!form.errors().isEmpty()) {
      return again(page(actor, contract, form));
    }
    try {
      var batch = desk.issue(actor, contract, wanted.orElseThrow(), count, actKey);
      var list = "redirect:/contracts/%s/blanks?issued=%s-%d";
      return new ModelAndView(list.formatted(contract, batch.form(), batch.first()));
    } catch (TooManyUnused full) {
      form.refuse("sheets", form.words().get("blanks.full", BlankDesk.UNUSED));
      return again(page(actor, contract, form));
    }
  }

  /** The sheets that were just issued, as the address names them. */
  private Optional<BlankBatch> issued(PersonActor actor, ContractId contract, String named) {
    var parts = ISSUED.matcher(named);
    return parts.matches()
        ? desk.batch(contract, parts.group(1), Integer.parseInt(parts.group(2)))
            .filter(batch -> batch.issuer().equals(actor.organization()))
        : Optional.empty();
  }

  private static int sheets(TypedForm form) {
    var text = form.serial("sheets");
    int count = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > BlankBatch.MOST) {
      form.refuse("sheets", form.words().get("blanks.sheets.wrong", BlankBatch.MOST));
    }
    return count;
  }

  @GetMapping(HERE + "/{no}/{first}/sheets.pdf")
  ResponseEntity<byte[]> print(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int first,
      Locale locale) {
    var batch = batch(contract, no, first);
    if (!batch.issuer().equals(actor.organization())) {
      throw new NotThere();
    }
    var schema =
        reads
            .snapshot(() -> filings.schema(no))
            .filter(form -> form.version() == batch.formVersion())
            .orElseThrow(NotThere::new);
    var head = contract(contract).head();
    var name = "%s-%d-%d.pdf".formatted(no, batch.first(), batch.last());
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_PDF)
        .body(sheets.pdf(head, batch, schema, messages.in(locale)));
  }

  @GetMapping(HERE + "/{no}/{serial}/settle")
  ModelAndView settling(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int serial,
      Locale locale) {
    requireSettling(actor, contract);
    return settlePage(
        contract, batch(contract, no, serial), serial, form("blanks.settle", Map.of(), locale));
  }

  @PostMapping(HERE + "/{no}/{serial}/settle")
  ModelAndView settle(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable String no,
      @PathVariable int serial,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    requireSettling(actor, contract);
    var batch = batch(contract, no, serial);
    var form = form("blanks.settle", typed, locale);
    var fate =
        form.oneOf(
            "fate",
            Stream.of(BlankFate.values())
                .filter(BlankFate::told)
                .collect(toMap(BlankFate::name, f -> f)));
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      return again(settlePage(contract, batch, serial, form));
    }
    try {
      desk.settle(actor, batch, serial, fate.orElseThrow(), reason, actKey);
    } catch (AlreadySettled before) {
      form.refuse("fate", form.words().get("blanks.settle.before"));
      return again(settlePage(contract, batch, serial, form));
    }
    return new ModelAndView("redirect:/contracts/" + contract + "/blanks");
  }

  private void requireSettling(PersonActor actor, ContractId contract) {
    if (!offers.may(actor, BlankActions.SETTLE, contract)) {
      throw new NotThere();
    }
  }

  private ModelAndView settlePage(
      ContractId contract, BlankBatch batch, int serial, TypedForm form) {
    var model = new HashMap<String, Object>();
    model.put("contract", contract(contract));
    model.put("no", batch.form());
    model.put("serial", serial);
    model.put("form", form);
    model.put(
        "fates",
        Arrays.stream(BlankFate.values())
            .filter(BlankFate::told)
            .map(fate -> Choice.of(fate.name(), form.words().get("blanks.state." + fate.name())))
            .toList());
    return new ModelAndView("blanks/settle", model);
  }

  private BlankBatch batch(ContractId contract, String no, int serial) {
    return desk.batch(contract, no, serial).orElseThrow(NotThere::new);
  }

  private Contract contract(ContractId contract) {
    return reads.snapshot(() -> contracts.find(contract)).orElseThrow(NotThere::new);
  }

  private ModelAndView page(PersonActor actor, ContractId id, TypedForm form) {
    var contract = contract(id);
    boolean issues = offers.may(actor, BlankActions.ISSUE, id);
    var rows =
        BlankRow.of(
            desk.batches(id),
            desk.settled(id),
            entries.waiting(actor, id),
            entries.returned(actor, id),
            entries::asPrinted,
            contract.head().fiscalYear());
    var model = new HashMap<String, Object>();
    model.put("contract", contract);
    model.put("rows", rows);
    model.put("form", form);
    model.put("issues", issues);
    model.put("own", actor.organization());
    model.put("me", actor.person());
    model.put("issued", Optional.empty());
    model.put("enters", offers.may(actor, BlankActions.ENTER, id));
    model.put("forms", issues ? choices(actor, id, form) : List.of());
    return new ModelAndView("blanks/list", model);
  }

  private List<Choice> choices(PersonActor actor, ContractId contract, TypedForm form) {
    return desk.forms(actor, contract).stream()
        .map(
            each ->
                Choice.of(
                    each.no(), each.no() + " " + form.words().get("form." + each.no() + ".title")))
        .toList();
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private TypedForm form(String prefix, Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), prefix, typed);
  }
}
