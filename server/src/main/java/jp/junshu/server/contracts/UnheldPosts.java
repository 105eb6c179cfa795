package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.identity.Vacancies;
import jp.junshu.server.identity.Vacancies.Vacancy;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts that contracts depend on and that nobody holds, from five business days before the first
 * such day: told to administrators, and to whoever heads the section.
 */
@Service
@Clause("5")
public class UnheldPosts {

  /** How long before the first day without a holder it is told, in business days. */
  static final int DAYS_BEFORE = 5;

  private final Vacancies vacancies;
  private final PostDirectory posts;
  private final ContractRepository contracts;
  private final Calendar calendar;

  UnheldPosts(
      Vacancies vacancies, PostDirectory posts, ContractRepository contracts, Calendar calendar) {
    this.vacancies = vacancies;
    this.posts = posts;
    this.contracts = contracts;
    this.calendar = calendar;
  }

  /** What is told to this person at that moment, the longest empty first. */
  @Transactional(readOnly = true)
  public List<Vacancy> toldTo(PersonActor actor, Instant at) {
    if (actor.side() != Side.WARD) {
      return List.of();
    }
    var held = posts.heldBy(actor.person(), at);
    var administers = held.stream().anyMatch(h -> h.role() == Role.ADMINISTRATOR);
    var heads = held.stream().anyMatch(h -> h.role() == Role.SECURITY_MANAGER);
    if (!administers && !heads) {
      return List.of();
    }
    return at(LocalDate.ofInstant(at, BusinessClock.JST)).stream()
        .filter(vacancy -> administers || headsIt(held, vacancy))
        .toList();
  }

  /** What is to be told on that day. */
  List<Vacancy> at(LocalDate today) {
    var last = calendar.plusBusinessDays(today, DAYS_BEFORE);
    return vacancies.between(today, last).stream()
        .filter(vacancy -> dependedOn(vacancy, today))
        .toList();
  }

  private static boolean headsIt(List<Holding> held, Vacancy vacancy) {
    return held.stream()
        .filter(h -> h.role() == Role.SECURITY_MANAGER)
        .anyMatch(h -> h.section().equals(vacancy.section()));
  }

  /** Every ward depends on an administrator; other posts on what the section has under contract. */
  private boolean dependedOn(Vacancy vacancy, LocalDate today) {
    var day = vacancy.since().isBefore(today) ? today : vacancy.since();
    return switch (vacancy.role()) {
      case ADMINISTRATOR -> true;
      case CLERK, SECURITY_MANAGER -> !contracts.ofSection(vacancy.section(), day).isEmpty();
      default -> false;
    };
  }
}
