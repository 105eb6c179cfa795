package jp.junshu.server.duties;

import java.time.Instant;
import java.time.LocalDate;
import jp.junshu.server.forms.FilingHead;
import jp.junshu.server.forms.StepAct;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many business days each side has. The rules fix none of them: these are defaults that the
 * ward changes by configuration.
 *
 * @param decide for a step of an application
 * @param receive for receiving a report
 * @param answer for agreeing or countersigning
 * @param again for handing in again what was sent back
 * @param roleEmptied for naming another where one of the three roles became empty
 * @param acknowledge for acknowledging a new edition of the rules, while the one before still
 *     counts
 * @param attest for attesting a law that came to apply, or was amended, while the work goes on
 * @param proof for recording by which document the employment of somebody new was seen
 */
@ConfigurationProperties("junshu.days")
public record Deadlines(
    @DefaultValue("3") int decide,
    @DefaultValue("5") int receive,
    @DefaultValue("3") int answer,
    @DefaultValue("5") int again,
    @DefaultValue("5") int roleEmptied,
    @DefaultValue("10") int acknowledge,
    @DefaultValue("10") int attest,
    @DefaultValue("10") int proof) {

  /** Business days for a step. */
  public int daysFor(StepAct act) {
    return switch (act) {
      case REVIEW, CONCUR, DECIDE, ISSUE -> decide;
      case RECEIVE -> receive;
      case AGREE, COUNTERSIGN, CIRCULATE -> answer;
    };
  }

  /** The last instant in time for a step whose turn it is; never after what it is needed for. */
  Instant due(FilingHead.Waiting waiting, Calendar calendar) {
    var due = after(waiting.since(), daysFor(waiting.act()), calendar);
    return waiting.needed().filter(due::isAfter).orElse(due);
  }

  /**
   * The last instant in time: when the office closes on the n-th business day after that moment.
   */
  public static Instant after(Instant moment, int businessDays, Calendar calendar) {
    var day = LocalDate.ofInstant(moment, BusinessClock.JST);
    return calendar.endOfBusinessDay(calendar.plusBusinessDays(day, businessDays));
  }
}
