package jp.junshu.server.web;

import java.util.Locale;
import java.util.Map;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.FirstStart;
import jp.junshu.server.identity.OneTimeAddresses;
import jp.junshu.server.identity.OneTimeAddresses.Purpose;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.PersonFields;
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

/**
 * Addresses that serve once. Opening one shows its page, sending its form uses it. Stands outside
 * the gate because nobody is signed in: the address itself is what lets in.
 */
@Controller
class OnceController {

  private final OneTimeAddresses addresses;
  private final Accounts accounts;
  private final FirstStart firstStart;
  private final Messages messages;
  private final WardProperties ward;

  OnceController(
      OneTimeAddresses addresses,
      Accounts accounts,
      FirstStart firstStart,
      Messages messages,
      WardProperties ward) {
    this.addresses = addresses;
    this.accounts = accounts;
    this.firstStart = firstStart;
    this.messages = messages;
    this.ward = ward;
  }

  @GetMapping("/once/{token}")
  ModelAndView show(@PathVariable String token, Locale locale) {
    return show(token, form(Map.of("name", ward.name()), locale), HttpStatus.OK);
  }

  @PostMapping("/once/{token}")
  ModelAndView use(
      @PathVariable String token, @RequestParam Map<String, String> typed, Locale locale) {
    var form = form(typed, locale);
    var words = messages.in(locale);
    var found = addresses.look(token);
    if (found.isEmpty()) {
      return gone();
    }
    boolean done =
        found.get().purpose() == Purpose.SET_PASSWORD
            ? setPassword(token, form, words)
            : begin(token, form, words);
    if (done) {
      return new ModelAndView("redirect:/sign-in");
    }
    return form.errors().isEmpty() ? gone() : show(token, form, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private boolean setPassword(String token, TypedForm form, Words words) {
    return NewNames.password(form, words)
        .map(password -> accounts.setPassword(token, password))
        .orElse(false);
  }

  private boolean begin(String token, TypedForm form, Words words) {
    var organization = NewNames.organization(form, words);
    var section = form.text("section", Posts.RULE);
    var title = form.text("title", Posts.RULE);
    var person = PersonFields.name(form);
    var account = PersonFields.account(form, accounts);
    var password = NewNames.password(form, words);
    if (!form.errors().isEmpty()) {
      return false;
    }
    var beginning =
        new FirstStart.Beginning(
            organization.orElseThrow(),
            section,
            title,
            person.orElseThrow(),
            account.orElseThrow());
    return firstStart.begin(token, beginning, password.orElseThrow());
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "once", typed);
  }

  private ModelAndView show(String token, TypedForm form, HttpStatus status) {
    return addresses
        .look(token)
        .map(
            address -> {
              var model =
                  Map.of("form", form, "action", "/once/" + token, "purpose", address.purpose());
              return new ModelAndView("web/once", model, status);
            })
        .orElseGet(OnceController::gone);
  }

  private static ModelAndView gone() {
    return new ModelAndView("web/onceGone", HttpStatus.NOT_FOUND);
  }
}
