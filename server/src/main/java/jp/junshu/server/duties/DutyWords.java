package jp.junshu.server.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.forms.ThingNames;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import jp.junshu.server.ui.Words;
import jp.junshu.server.ui.WorkItem;
import org.springframework.stereotype.Component;

/**
 * What is owed and what waits, as lists show it: what, why, by when, whose turn. Call it inside a
 * transaction.
 */
@Component
public class DutyWords {

  private final ThingNames names;
  private final Calendar calendar;

  DutyWords(ThingNames names, Calendar calendar) {
    this.names = names;
    this.calendar = calendar;
  }

  /** A duty on the page of its contract. */
  public WorkItem of(ContractId contract, Duty duty, Instant now, Words words) {
    var about = withForm(names.of(contract, duty.about(), words), duty, words);
    return new WorkItem(
        Optional.of(duty.state()),
        "",
        false,
        duty.clause().label() + " " + title(duty, about, words),
        duty.way(),
        words.get("because." + duty.because(), about) + running(duty, words),
        overdue(duty.state()) ? late(duty.due(), now, words) : "",
        turn(duty, now, words));
  }

  /** That nothing is refused for want of it, where the ward decided so. */
  private static String running(Duty duty, Words words) {
    return duty.strength() == Strength.ENFORCE
        ? ""
        : " " + words.get("strength.tag." + duty.strength().name());
  }

  /** What is to be done, and with what: the name of a thing where the words do not say it. */
  private static String title(Duty duty, Object[] about, Words words) {
    var title = words.get("duty." + duty.code(), about);
    if (duty.about().isEmpty()) {
      return title;
    }
    var thing = about[0].toString();
    boolean named = !thing.equals(duty.about().getFirst()) && !title.contains(thing);
    return named ? words.get("duty.about", title, thing) : title;
  }

  /** The form's title follows what the duty is about, so that no number stands alone. */
  private static Object[] withForm(Object[] about, Duty duty, Words words) {
    var all = Arrays.copyOf(about, about.length + 1);
    all[about.length] = duty.form().isEmpty() ? "" : words.get("form." + duty.form() + ".title");
    return all;
  }

  private static boolean overdue(DutyState state) {
    return state == DutyState.LATE || state == DutyState.STOPPED;
  }

  private static String turn(Duty duty, Instant now, Words words) {
    var turn = words.get("turn." + duty.owedBy().name());
    return duty.due()
        .filter(due -> !now.isAfter(due))
        .map(due -> words.get("due.at", day(due, words)) + " " + turn)
        .orElse(turn);
  }

  /** Something that waits for one person, on their own page. */
  public WorkItem of(WaitingItem item, Instant now, Words words) {
    var contract = item.contract();
    var about = names.of(contract.id(), item.about(), words);
    var late = item.due().filter(now::isAfter).isPresent();
    return new WorkItem(
        Optional.empty(),
        words.get("waiting." + item.kind() + ".tag"),
        item.urgency() == WaitingItem.Urgency.ALARM,
        title(item, about, words),
        item.way(),
        words.get("waiting." + item.kind() + ".why", about) + " " + contract.title(),
        late ? late(item.due(), now, words) : "",
        item.due().map(due -> words.get("due.at", day(due, words))).orElse(""));
  }

  /** A filing is called by its form and its number, everything else by words of its own. */
  private static String title(WaitingItem item, Object[] about, Words words) {
    return words
        .find("waiting." + item.kind() + ".title", about)
        .orElseGet(() -> words.get("form." + item.about().getLast() + ".title") + " " + about[0]);
  }

  /** How long past its date. */
  public String late(Optional<Instant> due, Instant now, Words words) {
    return due.filter(now::isAfter)
        .map(then -> daysLate(then, now, calendar))
        .map(days -> days == 0 ? words.get("late.today") : words.get("late.days", days))
        .orElse("");
  }

  static int daysLate(Instant due, Instant now, Calendar calendar) {
    return calendar.businessDaysBetween(lastDay(due), date(now));
  }

  /** The last day in time, with the hour only where it is not the end of the office's day. */
  public static String day(Instant due, Words words) {
    var last = due.atZone(BusinessClock.JST).toLocalDateTime();
    return last.toLocalTime().equals(LocalTime.MIDNIGHT)
            || last.toLocalTime().equals(Calendar.CLOSING)
        ? words.tableDay(lastDay(due))
        : words.tableMoment(due);
  }

  /** What is due at midnight is due on the day that then ends. */
  private static LocalDate lastDay(Instant due) {
    return date(due.minusNanos(1));
  }

  private static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, BusinessClock.JST);
  }
}
