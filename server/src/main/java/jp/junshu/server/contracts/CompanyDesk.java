package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.CompanyFacts.CompanyActConfirmed;
import jp.junshu.server.contracts.CompanyFacts.CompanyActWithdrawn;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a contractor was renamed, merged, went bankrupt or was dissolved: a clerk enters it
 * with the paper it is known by, somebody else confirms it as it was seen. Until its day it can be
 * taken back.
 */
@Service
@Clause("7")
public class CompanyDesk {

  public static final Action DRAFT = Action.of("company.draft");
  public static final Action CONFIRM = Action.of("company.confirm");
  public static final Action WITHDRAW = Action.of("company.withdraw");

  private final Acts acts;
  private final CompanyActRepository repository;
  private final Companies companies;
  private final Organizations organizations;
  private final PostDirectory posts;
  private final Ledger ledger;
  private final BusinessClock clock;

  CompanyDesk(
      Acts acts,
      CompanyActRepository repository,
      Companies companies,
      Organizations organizations,
      PostDirectory posts,
      Ledger ledger,
      BusinessClock clock) {
    this.acts = acts;
    this.repository = repository;
    this.companies = companies;
    this.organizations = organizations;
    this.posts = posts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether this is somebody of the ward with a post, to whom companies are shown. */
  @Transactional(readOnly = true)
  public boolean reads(PersonActor actor) {
    return actor.side() == Side.WARD && !posts.heldBy(actor.person(), clock.instant()).isEmpty();
  }

  /** Whether this person holds such a post now. */
  @Transactional(readOnly = true)
  public boolean holds(PersonActor actor, Role... roles) {
    var held = posts.heldBy(actor.person(), clock.instant()).stream().map(Holding::role).toList();
    return actor.side() == Side.WARD && Stream.of(roles).anyMatch(held::contains);
  }

  /** Keeps a draft in place of an earlier one. */
  public void draft(PersonActor actor, CompanyAct draft, ActKey key) {
    perform(
        actor,
        draft.organization(),
        DRAFT,
        Optional.of(draft),
        key,
        (by, at) -> {
          repository.write(draft, at);
          return true;
        });
  }

  /**
   * Confirms the draft that was seen.
   *
   * @return false if it is another one by now, none, or something speaks against it; then nothing
   *     is recorded
   */
  public boolean confirm(PersonActor actor, OrganizationId company, Hash seen, ActKey key) {
    return perform(
        actor,
        company,
        CONFIRM,
        Optional.empty(),
        key,
        (by, at) -> {
          repository.alone();
          var draft =
              companies
                  .draft(company)
                  .filter(each -> each.digest().equals(seen))
                  .filter(each -> companies.against(each).isEmpty());
          draft.ifPresent(each -> confirmed(by, each, at));
          return draft.isPresent();
        });
  }

  private void confirmed(PersonActor by, CompanyAct act, Instant at) {
    repository.confirm(act.id(), by.person(), at);
    ledger.record(
        by,
        new CompanyActConfirmed(
            act.id(),
            act.organization(),
            act.kind(),
            act.from(),
            act.successor(),
            ledger.commit(LogRef.WARD, act.content()),
            act.draftedBy()));
    if (act.kind() == CompanyTurn.Kind.RENAMED) {
      organizations.rename(act.organization(), act.id(), act.name(), act.address(), act.from());
    }
    companies.follow(by, act, at);
  }

  /**
   * Gives a draft up, or takes back what is confirmed for a day to come; false if it is too late.
   */
  public boolean withdraw(PersonActor actor, OrganizationId company, CompanyActId id, ActKey key) {
    return perform(
        actor,
        company,
        WITHDRAW,
        Optional.empty(),
        key,
        (by, at) -> {
          repository.alone();
          var act =
              companies.confirmed(company).stream().filter(each -> each.id().equals(id)).findAny();
          return act.map(companies::last).orElse(true)
              && repository.withdraw(company, id, by.person(), at, clock.today())
              && act.map(each -> takenBack(by, each)).orElse(true);
        });
  }

  private boolean takenBack(PersonActor by, CompanyAct act) {
    ledger.record(by, new CompanyActWithdrawn(act.id(), act.organization()));
    organizations.keepName(act.id());
    companies.stay(by, act.id());
    return true;
  }

  private boolean perform(
      PersonActor actor,
      OrganizationId company,
      Action action,
      Optional<CompanyAct> subject,
      ActKey key,
      BiFunction<PersonActor, Instant, Boolean> deed) {
    var resource = ResourceRef.ofWard("company", company);
    var ask = Ask.of(actor, action, resource, key, "/companies/" + company);
    return acts.perform(
        subject.map(ask::about).orElse(ask),
        clearance -> deed.apply(clearance.personFor(action, resource), clearance.at()));
  }
}
