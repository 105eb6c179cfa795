package jp.junshu.server.web;

import java.util.Optional;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;

/** Reads what several forms ask for: an organization, a password. */
final class NewNames {

  private NewNames() {}

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
