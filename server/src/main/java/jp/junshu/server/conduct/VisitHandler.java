package jp.junshu.server.conduct;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A visit is for one day, under an escort who may be there. Whoever comes a fourth time within
 * {@link #SPAN} is no visitor but works on it, and belongs on the roster with pledge and employer:
 * otherwise the visit would be the way around both.
 */
@Component
@Clause({"3.5", "5", "1.2"})
class VisitHandler implements FormHandler<VisitApplication> {

  static final int TIMES = 3;
  static final Duration SPAN = Duration.ofDays(90);

  private static final String FORM = "F13B";

  private final NamedPeople named;
  private final ObjectProvider<Filings> filings;

  VisitHandler(NamedPeople named, ObjectProvider<Filings> filings) {
    this.named = named;
    this.filings = filings;
  }

  @Override
  public Class<VisitApplication> form() {
    return VisitApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<VisitApplication> draft) {
    var content = draft.content();
    var now = LocalDateTime.ofInstant(draft.now(), BusinessClock.JST);
    return Stream.of(
            error(content.enters().isBefore(now), "enters", "entry-in-the-past"),
            error(!content.leaves().isAfter(content.enters()), "leaves", "entry-ends-first"),
            error(
                content.leaves().isAfter(content.enters())
                    && !content.leaves().toLocalDate().equals(content.enters().toLocalDate()),
                "leaves",
                "visit-one-day"))
        .flatMap(Optional::stream);
  }

  private static Optional<FieldError> error(boolean wrong, String field, String code) {
    return wrong ? Optional.of(FieldError.of(field, code)) : Optional.empty();
  }

  @Override
  public Stream<Check> beforeDeciding(FiledForm<VisitApplication> filed) {
    var content = filed.content();
    var contract = filed.contract().id();
    var before = granted(contract, content.enters());
    return Stream.concat(
        named.checks(contract, List.of(content.escort())),
        content.visitors().stream().map(visitor -> onceInAWhile(visitor, before)));
  }

  /** The visits of that contract that were granted for the time before that day. */
  private List<VisitApplication> granted(ContractId contract, LocalDateTime enters) {
    var reader = filings.getObject();
    return reader.ofContracts(List.of(contract), FORM).stream()
        .filter(VisitHandler::took)
        .map(view -> reader.content(view, VisitApplication.class))
        .filter(visit -> !visit.enters().isBefore(enters.minus(SPAN)))
        .filter(visit -> visit.enters().toLocalDate().isBefore(enters.toLocalDate()))
        .toList();
  }

  private static boolean took(FilingView view) {
    return view.state() == Life.State.GRANTED;
  }

  private static Check onceInAWhile(
      VisitApplication.Visitor visitor, List<VisitApplication> before) {
    long days =
        before.stream()
            .filter(visit -> visit.visitors().stream().anyMatch(each -> same(each, visitor)))
            .map(visit -> visit.enters().toLocalDate())
            .distinct()
            .count();
    return days < TIMES
        ? Check.holds("5", "visitor-rare", Optional.empty(), visitor.visitor())
        : Check.fails(
            "5", "visitor-rare", Turn.CONTRACTOR, "", visitor.visitor(), String.valueOf(days));
  }

  /** By reading and company, however the name is written. */
  private static boolean same(VisitApplication.Visitor one, VisitApplication.Visitor other) {
    return folded(one.visitorKana()).equals(folded(other.visitorKana()))
        && folded(one.company()).equals(folded(other.company()));
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s　]", "");
  }
}
