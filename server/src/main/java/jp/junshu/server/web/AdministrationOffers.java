package jp.junshu.server.web;

import jp.junshu.server.identity.SignedIn;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Offers the forms of administration to those who may use them; the auditor only reads. */
@ControllerAdvice(
    assignableTypes = {
      SectionsController.class,
      OrganizationsController.class,
      PeopleController.class,
      PostsController.class,
      PostAbsencesController.class,
      NumberSettingsController.class,
      TemplatesController.class,
      AccountsController.class,
      DirectoryController.class
    })
class AdministrationOffers {

  private final Administration administration;

  AdministrationOffers(Administration administration) {
    this.administration = administration;
  }

  @ModelAttribute("administers")
  boolean administers() {
    return SignedIn.current().filter(administration::administers).isPresent();
  }
}
