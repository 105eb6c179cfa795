package jp.junshu.server.forms;

import java.util.List;
import java.util.Set;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.gate.Gate;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which forms are a person's to file on a contract, for offering only: it decides nothing. */
@Service
public class FormOffers {

  /** What nobody can bring along afterwards. */
  private static final Set<String> FIXED = Set.of("role", "own-session", "no-rule");

  private final FormCatalog catalog;
  private final Gate gate;
  private final BusinessClock clock;

  FormOffers(FormCatalog catalog, Gate gate, BusinessClock clock) {
    this.catalog = catalog;
    this.gate = gate;
    this.clock = clock;
  }

  /** The forms, by number; what else is missing the refusal says. */
  @Transactional(readOnly = true)
  public List<FormSchema> of(PersonActor actor, ContractId contract) {
    return catalog.all().stream()
        .filter(form -> checks(form, actor, contract).stream().noneMatch(FormOffers::against))
        .<FormSchema>map(FormDefinition::schema)
        .toList();
  }

  /** Whether that form is this person's to file there. */
  @Transactional(readOnly = true)
  public boolean offered(PersonActor actor, ContractId contract, String no) {
    return checks(catalog.get(no), actor, contract).stream().noneMatch(FormOffers::against);
  }

  /** The forms that an API client may file at all, by number. */
  public List<FormSchema> throughClients() {
    return catalog.all().stream()
        .filter(form -> gate.opensToClients(FormActions.file(form)))
        .<FormSchema>map(FormDefinition::schema)
        .toList();
  }

  private static boolean against(Check check) {
    return FIXED.contains(check.code()) && !check.holds();
  }

  private List<Check> checks(FormDefinition<?> form, PersonActor actor, ContractId contract) {
    return gate.checks(
        new AccessRequest(
            actor, FormActions.file(form), ResourceRef.of(contract), clock.instant(), null));
  }
}
