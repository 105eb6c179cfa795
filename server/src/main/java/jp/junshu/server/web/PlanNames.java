package jp.junshu.server.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.Post;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What a plan's sections, posts, people and contracts are called. Call it inside a transaction. */
@Component
class PlanNames {

  private final Posts posts;
  private final People people;
  private final Organizations organizations;
  private final Contracts contracts;

  PlanNames(Posts posts, People people, Organizations organizations, Contracts contracts) {
    this.posts = posts;
    this.people = people;
    this.organizations = organizations;
    this.contracts = contracts;
  }

  /** A line in words. */
  String line(Plan plan, Change change, Words words) {
    return switch (change) {
      case Change.Rename(var section, var name) ->
          words.get("plan.line.RENAME", section(plan, section), name);
      case Change.Open(_, var name) -> words.get("plan.line.OPEN", name);
      case Change.Merge(var section, var into) ->
          words.get("plan.line.MERGE", section(plan, section), section(plan, into));
      case Change.Move(var contract, var into) ->
          words.get(
              "plan.line.MOVE",
              contracts.find(contract).map(PlanNames::label).orElse(""),
              section(plan, into));
      case Change.Create(_, var section, var role, var title) ->
          words.get("plan.line.CREATE", section(plan, section), title, role(role, words));
      case Change.HandOver handOver ->
          words.get(
              "plan.line.HAND_OVER",
              post(plan, handOver.post()),
              words.get("admin.rank." + handOver.rank()),
              person(handOver.leaving(), words),
              person(handOver.arriving(), words));
    };
  }

  private static String role(Role role, Words words) {
    return words.get("role." + role.name());
  }

  private static String label(Contract contract) {
    return contract.head().number() + " " + contract.head().title();
  }

  private String person(Optional<PersonId> person, Words words) {
    return person
        .flatMap(people::find)
        .map(each -> each.name().full())
        .orElseGet(() -> words.get("plan.nobody"));
  }

  String person(PersonId person) {
    return people.find(person).map(each -> each.name().full()).orElse("");
  }

  /** By the name of the day before, or the one that it is opened under. */
  private String section(Plan plan, SectionId section) {
    return plan.all(Change.Open.class)
        .filter(open -> open.section().equals(section))
        .map(Change.Open::name)
        .findFirst()
        .orElseGet(() -> posts.sectionName(section, plan.day().minusDays(1)));
  }

  private String post(Plan plan, PostId post) {
    return plan.all(Change.Create.class)
        .filter(made -> made.post().equals(post))
        .map(made -> section(plan, made.section()) + " " + made.title())
        .findFirst()
        .orElseGet(() -> posts.post(post).map(each -> label(plan, each)).orElse(""));
  }

  private String label(Plan plan, Post post) {
    return section(plan, post.section()) + " " + post.title();
  }

  /** The sections of that day, those that the plan opens too. */
  List<Choice> sections(Plan plan) {
    return Stream.concat(
            posts.sections(plan.day()).stream().map(each -> each.id()),
            plan.all(Change.Open.class).map(Change.Open::section))
        .distinct()
        .map(id -> Choice.of(id.toString(), section(plan, id)))
        .toList();
  }

  List<Choice> posts(Plan plan) {
    return Stream.concat(
            posts.all().stream()
                .filter(post -> post.until().map(end -> end.isAfter(plan.day())).orElse(true))
                .map(Post::id),
            plan.all(Change.Create.class).map(Change.Create::post))
        .distinct()
        .map(id -> Choice.of(id.toString(), post(plan, id)))
        .toList();
  }

  List<Choice> people() {
    return organizations.ward().stream()
        .flatMap(ward -> people.of(ward.id()).stream())
        .map(person -> Choice.of(person.id().toString(), person.name().full()))
        .toList();
  }

  List<Choice> contracts() {
    return contracts.all().stream()
        .filter(contract -> contract.state() != Contract.State.COMPLETED)
        .map(contract -> Choice.of(contract.head().id().toString(), label(contract)))
        .toList();
  }
}
