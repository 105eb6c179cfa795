package jp.junshu.server.ui;

import java.util.Optional;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.PersonName;

/** Reads what forms of several modules ask of a person: the name with its reading, an account. */
public final class PersonFields {

  private PersonFields() {}

  /** The name in the fields of {@code ui/personName.jte}, if nothing is to be put right. */
  public static Optional<PersonName> name(TypedForm form) {
    var family = form.text("familyName", PersonName.RULE);
    var given = form.optional("givenName", PersonName.RULE);
    var familyReading = form.reading("familyReading", PersonName.RULE, true);
    var givenReading = form.reading("givenReading", PersonName.RULE, !given.isEmpty());
    return form.errors().isEmpty()
        ? Optional.of(new PersonName(family, given, familyReading, givenReading))
        : Optional.empty();
  }

  /** An account that nobody has yet. */
  public static Optional<Account> account(TypedForm form, Accounts accounts) {
    var typed = form.raw("account");
    if (!Account.fits(typed)) {
      form.refuse("account", form.words().get("account.wrong"));
      return Optional.empty();
    }
    var account = Account.of(typed);
    if (accounts.taken(account)) {
      form.refuse("account", form.words().get("account.taken"));
      return Optional.empty();
    }
    return Optional.of(account);
  }
}
