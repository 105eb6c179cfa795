package jp.junshu.server.web;

import java.util.Optional;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;

/** Reads what several forms ask for: a person's name, an organization, an account, a password. */
final class NewNames {

  private NewNames() {}

  static Optional<PersonName> person(TypedForm form) {
    var family = form.text("familyName", PersonName.RULE);
    var given = form.optional("givenName", PersonName.RULE);
    var familyReading = form.reading("familyReading", PersonName.RULE, true);
    var givenReading = form.reading("givenReading", PersonName.RULE, !given.isEmpty());
    return form.errors().isEmpty()
        ? Optional.of(new PersonName(family, given, familyReading, givenReading))
        : Optional.empty();
  }

  static Optional<OrganizationDetails> organization(TypedForm form, Words words) {
    var name = form.text("name", OrganizationDetails.RULE);
    var address = form.optional("address", OrganizationDetails.RULE);
    var representative = form.optional("representative", OrganizationDetails.RULE);
    var number = form.serial("corporateNumber");
    if (!number.isEmpty() && !OrganizationDetails.isCorporateNumber(number)) {
      form.refuse("corporateNumber", words.get("admin.corporateNumber.wrong"));
    }
    return form.errors().isEmpty()
        ? Optional.of(
            new OrganizationDetails(
                name, address, representative, Optional.of(number).filter(n -> !n.isEmpty())))
        : Optional.empty();
  }

  static Optional<Account> account(TypedForm form, Words words, Accounts accounts) {
    var typed = form.raw("account");
    if (!Account.fits(typed)) {
      form.refuse("account", words.get("admin.account.wrong"));
      return Optional.empty();
    }
    var account = Account.of(typed);
    if (accounts.taken(account)) {
      form.refuse("account", words.get("admin.account.taken"));
      return Optional.empty();
    }
    return Optional.of(account);
  }

  static Optional<String> password(TypedForm form, Words words) {
    var password = form.raw("password");
    if (!Accounts.acceptable(password)) {
      form.refuse("password", words.get("once.password.weak"));
      return Optional.empty();
    }
    if (!password.equals(form.raw("again"))) {
      form.refuse("again", words.get("once.again.differs"));
      return Optional.empty();
    }
    return Optional.of(password);
  }
}
