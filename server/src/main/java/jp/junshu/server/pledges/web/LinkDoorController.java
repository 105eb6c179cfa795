package jp.junshu.server.pledges.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.contracts.PledgeText;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.pledges.LeavingText;
import jp.junshu.server.pledges.LinkHolders;
import jp.junshu.server.pledges.LinkHolders.Ticket;
import jp.junshu.server.pledges.LinkPurpose;
import jp.junshu.server.pledges.LinkUsedUp;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind an address that was handed to somebody who has no account. Looking changes
 * nothing; only sending the form uses it. Whoever is signed in is shown nothing of it: a pledge is
 * one's own, and the screen is somebody else's.
 */
@Controller
class LinkDoorController {

  private static final String HERE = "/pledge/{token}";

  private final PledgePages pages;
  private final LinkHolders holders;

  LinkDoorController(PledgePages pages, LinkHolders holders) {
    this.pages = pages;
    this.holders = holders;
  }

  @GetMapping(HERE)
  ModelAndView show(@PathVariable String token, Locale locale) {
    return open(token)
        .map(
            ticket ->
                page(
                    token,
                    ticket,
                    ticket.link().purpose() == LinkPurpose.LEAVING
                        ? leavingForm(Map.of(), locale)
                        : form(Map.of(), locale),
                    HttpStatus.OK))
        .orElseGet(() -> closed(token, HttpStatus.OK));
  }

  @PostMapping(HERE)
  ModelAndView use(
      @PathVariable String token, @RequestParam Map<String, String> typed, Locale locale) {
    var ticket = open(token);
    if (ticket.isEmpty()) {
      return closed(token, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return ticket.get().link().purpose() == LinkPurpose.LEAVING
        ? confirm(token, ticket.get(), leavingForm(typed, locale))
        : pledge(token, ticket.get(), form(typed, locale));
  }

  private ModelAndView confirm(String token, Ticket ticket, TypedForm form) {
    var text = LeavingText.of(pages.wordsOf(form.raw("language")));
    var returned = LeavingController.read(form, text);
    if (!form.errors().isEmpty()) {
      return page(token, ticket, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    holders.confirm(ticket, text, returned, key(ticket, form));
    return new ModelAndView("pledges/done", Map.of("name", ticket.name()));
  }

  private static ActKey key(Ticket ticket, TypedForm form) {
    return ActKey.of(form.raw("actKey"), ticket.person().person());
  }

  private ModelAndView pledge(String token, Ticket ticket, TypedForm form) {
    var text = PledgeText.of(pages.wordsOf(form.raw("language")));
    if (!text.digest().hex().equals(form.raw("seen"))) {
      form.refuse("agree", form.words().get("pledge.door.moved"));
    }
    text.promises().stream()
        .filter(promise -> !form.raw(promise.field()).equals("true"))
        .findFirst()
        .ifPresent(_ -> form.refuse("agree", form.words().get("pledge.door.each")));
    if (!form.errors().isEmpty()) {
      return page(token, ticket, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    holders.pledge(ticket, text, key(ticket, form));
    return new ModelAndView("pledges/done", Map.of("name", ticket.name()));
  }

  /** Somebody used it a moment ago. */
  @ExceptionHandler
  ModelAndView gone(LinkUsedUp used) {
    return closed(false, HttpStatus.NOT_FOUND);
  }

  /** They have confirmed, or never left. */
  @ExceptionHandler
  ModelAndView gone(NotThere nothing) {
    return closed(false, HttpStatus.NOT_FOUND);
  }

  private Optional<Ticket> open(String token) {
    return SignedIn.current().isPresent() ? Optional.empty() : holders.look(token);
  }

  /** Whoever is signed in is told to sign out first, if there is anything to come back for. */
  private ModelAndView closed(String token, HttpStatus whileSignedIn) {
    boolean signedIn = SignedIn.current().isPresent() && holders.look(token).isPresent();
    return closed(signedIn, signedIn ? whileSignedIn : HttpStatus.NOT_FOUND);
  }

  /** One page for whatever is no good, so that nothing is learned of which it is. */
  private static ModelAndView closed(boolean signedIn, HttpStatus status) {
    return new ModelAndView("pledges/closed", Map.of("signedIn", signedIn), status);
  }

  private ModelAndView page(String token, Ticket ticket, TypedForm form, HttpStatus status) {
    boolean leaves = ticket.link().purpose() == LinkPurpose.LEAVING;
    var model = new HashMap<String, Object>();
    model.put("ticket", ticket);
    model.put("form", form);
    model.put("action", "/pledge/" + token);
    model.put("text", leaves ? LeavingText.of(form.words()) : PledgeText.of(form.words()));
    return new ModelAndView(leaves ? "pledges/leavingDoor" : "pledges/door", model, status);
  }

  private TypedForm leavingForm(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "leaving", typed);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "pledge", typed);
  }
}
