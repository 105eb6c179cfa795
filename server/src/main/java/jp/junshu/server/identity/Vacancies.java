package jp.junshu.server.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the ward has posts for and nobody holds: the holder left or leaves, or belongs to the ward
 * no longer. A deputy does not count, for they stand in for a holder.
 */
@Service
public class Vacancies {

  private final PostRepository posts;
  private final MembershipRepository memberships;
  private final OrganizationRepository organizations;

  Vacancies(
      PostRepository posts,
      MembershipRepository memberships,
      OrganizationRepository organizations) {
    this.posts = posts;
    this.memberships = memberships;
    this.organizations = organizations;
  }

  /**
   * A section has nobody in a role.
   *
   * @param post one that is there to be held
   * @param since the first day without a holder; may be past
   */
  public record Vacancy(SectionId section, Role role, PostId post, String title, LocalDate since) {}

  private record Duty(SectionId section, Role role) {}

  /** Whole days, both ends included. */
  private record Span(LocalDate from, LocalDate until) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** Everything that stands empty on one of these days, both included. */
  @Transactional(readOnly = true)
  public List<Vacancy> between(LocalDate first, LocalDate last) {
    var held = held();
    return posts.all().stream()
        .collect(groupingBy(post -> new Duty(post.section(), post.role())))
        .entrySet()
        .stream()
        .flatMap(
            each ->
                vacancy(each.getValue(), held.getOrDefault(each.getKey(), List.of()), first, last)
                    .stream())
        .sorted(Comparator.comparing(Vacancy::since).thenComparing(v -> v.post().toString()))
        .toList();
  }

  private static Optional<Vacancy> vacancy(
      List<Post> posts, List<Span> held, LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> held.stream().noneMatch(span -> span.holds(day)))
        .flatMap(
            day -> posts.stream().filter(post -> there(post, day)).limit(1).map(p -> at(p, day)))
        .findFirst()
        .map(
            empty ->
                new Vacancy(
                    empty.section(),
                    empty.role(),
                    empty.post(),
                    empty.title(),
                    since(empty, posts, held)));
  }

  private static Vacancy at(Post post, LocalDate day) {
    return new Vacancy(post.section(), post.role(), post.id(), post.title(), day);
  }

  private static boolean there(Post post, LocalDate day) {
    return !day.isBefore(post.from()) && post.until().map(end -> !day.isAfter(end)).orElse(true);
  }

  /** The day after the last holder's last, or the post's own first. */
  private static LocalDate since(Vacancy empty, List<Post> posts, List<Span> held) {
    var last = held.stream().map(Span::until).filter(end -> end.isBefore(empty.since()));
    return last.max(Comparator.naturalOrder())
        .map(end -> end.plusDays(1))
        .orElseGet(
            () ->
                posts.stream()
                    .map(Post::from)
                    .min(Comparator.naturalOrder())
                    .orElse(empty.since()));
  }

  private Map<Duty, List<Span>> held() {
    var members =
        organizations.ward().map(memberships::ofOrganization).orElse(List.of()).stream()
            .collect(groupingBy(Membership::person));
    return posts.everyHolding().stream()
        .filter(holding -> !holding.deputy())
        .flatMap(holding -> spans(holding, members).map(span -> Map.entry(holding, span)))
        .collect(
            groupingBy(
                each -> new Duty(each.getKey().section(), each.getKey().role()),
                mapping(Map.Entry::getValue, toList())));
  }

  private static Stream<Span> spans(Holding holding, Map<PersonId, List<Membership>> members) {
    return members.getOrDefault(holding.person(), List.of()).stream()
        .map(
            member ->
                new Span(
                    later(holding.from(), member.from()),
                    earlier(
                        holding.until().orElse(LocalDate.MAX),
                        member.until().orElse(LocalDate.MAX))))
        .filter(span -> !span.until().isBefore(span.from()));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
