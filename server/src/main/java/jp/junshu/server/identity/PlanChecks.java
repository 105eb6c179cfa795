package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import org.springframework.stereotype.Component;

/** What keeps a plan from being confirmed, as sections, posts and people stand now. */
@Component
class PlanChecks {

  private final SectionRepository sections;
  private final PostRepository posts;
  private final MembershipRepository memberships;
  private final OrganizationRepository organizations;

  PlanChecks(
      SectionRepository sections,
      PostRepository posts,
      MembershipRepository memberships,
      OrganizationRepository organizations) {
    this.sections = sections;
    this.posts = posts;
    this.memberships = memberships;
    this.organizations = organizations;
  }

  Stream<PlanProblem> of(Plan plan, LocalDate today) {
    var whole = Stream.<String>builder();
    if (!plan.day().isAfter(today)) {
      whole.add("day-has-come");
    }
    if (plan.lines().isEmpty()) {
      whole.add("empty");
    }
    return Stream.concat(
        whole.build().map(code -> new PlanProblem(Optional.empty(), code)),
        plan.lines().stream()
            .flatMap(line -> against(plan, line).map(code -> PlanProblem.of(line, code))));
  }

  private Stream<String> against(Plan plan, Plan.Line line) {
    return switch (line.change()) {
      case Change.Open _ -> Stream.of();
      case Change.Rename(var section, _) ->
          Stream.concat(
              there(plan, section, "no-section"),
              sections.namedOn(section, plan.day()) || twice(plan, line)
                  ? Stream.of("named-already")
                  : Stream.of());
      case Change.Merge(var section, var into) ->
          Stream.concat(
              section.equals(into) ? Stream.of("into-itself") : Stream.of(),
              Stream.concat(
                  twice(plan, line) ? Stream.of("merged-twice") : Stream.of(),
                  Stream.concat(there(plan, section, "no-section"), staying(plan, into))));
      case Change.Move(_, var into) -> staying(plan, into);
      case Change.Create(_, var section, _, _) -> staying(plan, section);
      case Change.HandOver handOver -> against(plan, handOver);
    };
  }

  /** Whether another line says something of the same section. */
  private static boolean twice(Plan plan, Plan.Line line) {
    return plan.lines().stream()
            .filter(other -> subject(other.change()).equals(subject(line.change())))
            .count()
        > 1;
  }

  private static Optional<SectionId> subject(Change change) {
    return switch (change) {
      case Change.Rename(var section, _) -> Optional.of(section);
      case Change.Merge(var section, _) -> Optional.of(section);
      default -> Optional.empty();
    };
  }

  private Stream<String> staying(Plan plan, SectionId section) {
    var gone = plan.all(Change.Merge.class).anyMatch(m -> m.section().equals(section));
    return gone ? Stream.of("section-ends") : there(plan, section, "no-section");
  }

  private Stream<String> there(Plan plan, SectionId section, String code) {
    boolean there =
        plan.all(Change.Open.class).anyMatch(open -> open.section().equals(section))
            || sections.on(plan.day()).stream().anyMatch(each -> each.id().equals(section));
    return there ? Stream.of() : Stream.of(code);
  }

  private Stream<String> against(Plan plan, Change.HandOver handOver) {
    var codes = Stream.<String>builder();
    if (handOver.leaving().isEmpty() && handOver.arriving().isEmpty()) {
      codes.add("nobody");
    }
    if (handOver.leaving().filter(who -> !leaves(plan, handOver, who)).isPresent()) {
      codes.add("does-not-hold");
    }
    if (handOver.arriving().filter(who -> !ofWard(who, plan.day())).isPresent()) {
      codes.add("not-of-ward");
    }
    if (handOver.arriving().filter(who -> holds(plan, handOver, who)).isPresent()) {
      codes.add("holds-already");
    }
    return Stream.concat(codes.build(), post(plan, handOver.post()));
  }

  private Stream<String> post(Plan plan, PostId post) {
    return plan.all(Change.Create.class).anyMatch(made -> made.post().equals(post))
        ? Stream.of()
        : posts.all().stream()
            .filter(each -> each.id().equals(post))
            .filter(each -> each.until().map(end -> !end.isBefore(plan.day())).orElse(true))
            .findFirst()
            .map(each -> staying(plan, each.section()))
            .orElseGet(() -> Stream.of("no-post"));
  }

  private boolean leaves(Plan plan, Change.HandOver handOver, PersonId who) {
    return holdings(handOver, who, plan.day().minusDays(1))
        .anyMatch(each -> each.until().isEmpty());
  }

  private boolean holds(Plan plan, Change.HandOver handOver, PersonId who) {
    return holdings(handOver, who, plan.day()).findAny().isPresent();
  }

  private Stream<Holding> holdings(Change.HandOver handOver, PersonId who, LocalDate on) {
    Predicate<Holding> same =
        each -> each.post().equals(handOver.post()) && each.deputyRank() == handOver.rank();
    return posts.heldBy(who, on).stream().filter(same);
  }

  private boolean ofWard(PersonId who, LocalDate on) {
    var ward = organizations.ward();
    return memberships.of(who).stream()
        .anyMatch(each -> ward.equals(Optional.of(each.organization())) && each.holds(on));
  }
}
