package jp.junshu.server.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who is signed in: the ward's people with section and post, others with their organization. A
 * module that knows more, a role on a roster for example, answers before this one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdentityFacts implements PageFacts {

  private final People people;
  private final Organizations organizations;
  private final PostDirectory posts;
  private final BusinessClock clock;

  IdentityFacts(
      People people, Organizations organizations, PostDirectory posts, BusinessClock clock) {
    this.people = people;
    this.organizations = organizations;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public Optional<Page.Who> who(PersonActor actor, Words words) {
    return people
        .find(actor.person())
        .map(person -> new Page.Who(place(actor, words), person.name().full()));
  }

  private String place(PersonActor actor, Words words) {
    var held = actor.side() == Side.WARD ? held(actor, words) : "";
    return held.isEmpty()
        ? organizations.find(actor.organization()).map(Organization::name).orElse("")
        : held;
  }

  private String held(PersonActor actor, Words words) {
    return posts.heldBy(actor.person(), clock.instant()).stream()
        .map(each -> titled(each, words))
        .distinct()
        .collect(Collectors.joining(words.get("ui.and")));
  }

  private String titled(Holding holding, Words words) {
    var section = posts.sectionName(holding.section(), clock.today());
    var title = section + " " + holding.title();
    return holding.deputy() ? words.get("ui.deputy", title) : title;
  }
}
