package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Consent;
import jp.junshu.server.chain.ConsentDesk;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The companies on a contract as a tree, on any day, and the end of a consent. */
@Controller
class ChainController {

  private static final TextRule REASON = TextRule.line(200);

  private final ContractPages pages;
  private final ConsentDesk desk;
  private final Offers offers;
  private final BusinessClock clock;

  ChainController(ContractPages pages, ConsentDesk desk, Offers offers, BusinessClock clock) {
    this.pages = pages;
    this.desk = desk;
    this.offers = offers;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/chain")
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam Optional<String> on,
      Locale locale) {
    var words = pages.words(locale);
    var part = pages.part(contract);
    var today = clock.today();
    var typed = on.filter(text -> !text.isBlank()).orElseGet(() -> words.day(today));
    var form = new TypedForm(words, "chain", Map.of("on", typed));
    var day = form.day("on").orElse(today);
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("day", day);
    model.put("form", form);
    model.put("tops", tops(part, moment(day)));
    model.put("partly", TenantContext.bounds(contract));
    model.put("asks", asks(part, actor));
    model.put("ward", actor.side() == Side.WARD);
    model.put("now", clock.instant());
    model.put("ends", day.equals(today) && offers.may(actor, ConsentDesk.END, contract));
    return new ModelAndView("contracts/chain", model);
  }

  private static List<ChainNode> tops(ContractPart part, Instant at) {
    return TenantContext.current()
        .map(TenantContext::reach)
        .filter(reach -> reach.bounds(part.contract().head().id()))
        .map(reach -> ChainNode.within(part, reach.tiers(), at))
        .orElseGet(() -> List.of(ChainNode.of(part, at)));
  }

  /** The contractor's manager applies for consents. */
  private boolean asks(ContractPart part, PersonActor actor) {
    return part.roster().of(actor.person(), clock.instant()).stream()
        .filter(place -> place.organization().equals(actor.organization()))
        .anyMatch(place -> place.role() == Role.ENGAGEMENT_MANAGER);
  }

  /** Now for today; the last moment of any other day. */
  private Instant moment(LocalDate day) {
    return day.equals(clock.today())
        ? clock.instant()
        : day.atTime(LocalTime.MAX).atZone(BusinessClock.JST).toInstant();
  }

  @GetMapping("/contracts/{contract}/chain/{tier}/end")
  ModelAndView ask(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable TierId tier,
      Locale locale) {
    var part = part(actor, contract);
    return page(actor, part, tier(part, tier), form(Map.of(), locale));
  }

  @PostMapping("/contracts/{contract}/chain/{tier}/end")
  ModelAndView end(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable TierId tier,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = part(actor, contract);
    var ending = tier(part, tier);
    var form = form(typed, locale);
    var reason = form.text("reason", REASON);
    if (!form.errors().isEmpty()) {
      var again = page(actor, part, ending, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.end(actor, contract, tier, reason, actKey);
    return new ModelAndView("redirect:/contracts/" + contract + "/chain");
  }

  private ContractPart part(PersonActor actor, ContractId contract) {
    if (!offers.may(actor, ConsentDesk.END, contract)) {
      throw new NotThere();
    }
    return pages.part(contract);
  }

  /** One whose consent can be ended: it stands or is to come. */
  private Tier tier(ContractPart part, TierId id) {
    return part.roster()
        .engagements()
        .chain()
        .find(id)
        .filter(tier -> open(Chain.state(tier, clock.instant())))
        .orElseThrow(NotThere::new);
  }

  private static boolean open(Consent.State state) {
    return state == Consent.State.STANDS || state == Consent.State.TO_COME;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "chain.end", typed);
  }

  private ModelAndView page(PersonActor actor, ContractPart part, Tier tier, TypedForm form) {
    var below =
        part.roster().at(clock.instant()).stream()
            .filter(a -> directed(part, a, tier))
            .map(Assignment::person)
            .distinct()
            .count();
    return new ModelAndView(
        "contracts/chainEnd",
        Map.of(
            "contract", part.contract(),
            "tier", tier,
            "form", form,
            "people", below,
            "side", actor.side().name()));
  }

  private static boolean directed(ContractPart part, Assignment person, Tier tier) {
    return person
        .engagement()
        .flatMap(engagement -> engagement.directedBy())
        .map(director -> part.roster().engagements().chain().path(director).contains(tier))
        .orElse(false);
  }
}
