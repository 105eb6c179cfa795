package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.identity.Section;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a contract's file; the people of the section's posts stand on it from that day. */
@Service
@Clause("2.8")
public class Registration {

  private final Acts acts;
  private final Contracts contracts;
  private final WardPlaces places;
  private final TemplateDrafts drafts;
  private final Posts posts;
  private final Organizations organizations;
  private final Companies companies;
  private final BusinessClock clock;

  Registration(
      Acts acts,
      Contracts contracts,
      WardPlaces places,
      TemplateDrafts drafts,
      Posts posts,
      Organizations organizations,
      Companies companies,
      BusinessClock clock) {
    this.acts = acts;
    this.contracts = contracts;
    this.places = places;
    this.drafts = drafts;
    this.posts = posts;
    this.organizations = organizations;
    this.companies = companies;
    this.clock = clock;
  }

  /**
   * What the clerk writes.
   *
   * @param template from which the sections that apply are drafted; empty to draft them later
   */
  public record NewContract(
      String title,
      String number,
      Organization contractor,
      Section section,
      LocalDate begins,
      LocalDate ends,
      Optional<ContractTemplate> template) {}

  /** The sections for which this person is the clerk today. */
  @Transactional(readOnly = true)
  public List<Section> sections(PersonActor actor) {
    if (actor.side() != Side.WARD) {
      return List.of();
    }
    var mine =
        posts.heldBy(actor.person(), clock.instant()).stream()
            .filter(holding -> holding.role() == Role.CLERK)
            .map(Holding::section)
            .distinct()
            .toList();
    return posts.sections(clock.today()).stream().filter(s -> mine.contains(s.id())).toList();
  }

  /** Whether some contract has that number. */
  @Transactional(readOnly = true)
  public boolean taken(String number) {
    return contracts.all().stream().anyMatch(each -> each.head().number().equals(number));
  }

  /** The contractors with which a contract can be made: none merged, bankrupt or dissolved. */
  @Transactional(readOnly = true)
  public List<Organization> contractors() {
    var over = companies.over(clock.today());
    return organizations.all().stream()
        .filter(each -> each.side() == Side.CONTRACTOR && !over.contains(each.id()))
        .toList();
  }

  /** Opens the file and its log. */
  public ContractId register(PersonActor actor, NewContract entered, ActKey key) {
    var id = ContractId.random();
    var section = ResourceRef.ofWard("section", entered.section().id());
    return acts.perform(
        Ask.of(actor, ContractActions.REGISTER, section, key, "/contracts/" + id),
        clearance -> {
          var by = clearance.personFor(ContractActions.REGISTER, section);
          var contract = contract(by, id, entered);
          contracts.register(by, contract);
          entered
              .template()
              .ifPresent(each -> drafts.draft(by, contract.head(), each, clearance.at()));
          holdings(entered.section().id()).forEach(h -> places.give(by, id, h));
          places.followPlans(by, id);
          companies.followFrom(by, contract, clock.today(), clearance.at());
          return id;
        });
  }

  private List<Holding> holdings(SectionId section) {
    return posts.from(section, clock.today()).stream().filter(WardPlace::stands).toList();
  }

  private Contract contract(PersonActor by, ContractId id, NewContract entered) {
    var contractor = entered.contractor();
    var ward = organizations.find(by.organization()).map(Organization::name).orElse("");
    var head =
        new ContractHead(
            id,
            contractor.id(),
            entered.section().id(),
            entered.title(),
            entered.number(),
            Calendar.fiscalYear(entered.begins()),
            contractor.name(),
            contractor.address(),
            ward,
            entered.section().name());
    return Contract.prepared(head, entered.begins(), entered.ends());
  }
}
