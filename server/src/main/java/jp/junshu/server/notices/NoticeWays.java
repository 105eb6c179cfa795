package jp.junshu.server.notices;

import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FilingWays;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** From a notice to its answer, or to the demand for one. */
@Component
class NoticeWays implements FilingWays {

  private final NoticesParts parts;
  private final Filings filings;
  private final MyContracts mine;
  private final BusinessClock clock;

  NoticeWays(NoticesParts parts, Filings filings, MyContracts mine, BusinessClock clock) {
    this.parts = parts;
    this.filings = filings;
    this.mine = mine;
    this.clock = clock;
  }

  @Override
  public Stream<Way> of(FilingView view, PersonActor actor) {
    if (view.schema().kind() != Kind.NOTICE || view.state() != Life.State.ISSUED) {
      return Stream.empty();
    }
    var contract = view.contract().id();
    var part = parts.known(List.of(contract)).get(contract);
    return part == null
        ? Stream.empty()
        : part.asking()
            .filter(notice -> notice.filing().equals(view.filed().id()))
            .flatMap(notice -> ways(part, notice, actor));
  }

  private Stream<Way> ways(NoticesPart part, IssuedNotice notice, PersonActor actor) {
    var see =
        part.answer(notice).flatMap(answer -> filings.find(answer.filing())).stream()
            .map(answer -> see(answer));
    var write =
        part.answer(notice).isEmpty() && has(actor, notice, Role.ENGAGEMENT_MANAGER)
            ? Stream.of(way("answer", "/contracts/%s/forms/F32B?notice=%s", notice))
            : Stream.<Way>empty();
    var demand =
        part.open(notice) && notice.late(clock.instant()) && has(actor, notice, Role.CLERK)
            ? Stream.of(way("demand", "/contracts/%s/forms/N01?follows=%s", notice))
            : Stream.<Way>empty();
    return Stream.of(write, see, demand).flatMap(each -> each);
  }

  private boolean has(PersonActor actor, IssuedNotice notice, Role role) {
    return mine.of(actor, clock.instant()).stream()
        .anyMatch(on -> on.contract().id().equals(notice.contract()) && on.has(role));
  }

  private static Way see(FilingView answer) {
    return new Way("notice.way.see", answer.number(), "/filings/" + answer.filed().id());
  }

  private static Way way(String what, String path, IssuedNotice notice) {
    return new Way("notice.way." + what, "", path.formatted(notice.contract(), notice.filing()));
  }
}
