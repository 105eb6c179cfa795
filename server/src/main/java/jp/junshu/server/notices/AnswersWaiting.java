package jp.junshu.server.notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import org.springframework.stereotype.Component;

/**
 * Notices that ask for an answer wait for the contractor's manager; those past their day for the
 * ward's clerk too. An answer that went back waits as any filing does.
 */
@Component
class AnswersWaiting implements WaitingSource {

  private final MyContracts mine;
  private final NoticesParts parts;

  AnswersWaiting(MyContracts mine, NoticesParts parts) {
    this.mine = mine;
    this.parts = parts;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now);
    var loaded = parts.known(held.stream().map(on -> on.contract().id()).toList());
    return held.stream()
        .flatMap(
            on ->
                Stream.ofNullable(loaded.get(on.contract().id()))
                    .flatMap(part -> items(part, on, now)));
  }

  private static Stream<WaitingItem> items(NoticesPart part, MyContracts.Held on, Instant now) {
    var unanswered = part.asking().filter(part::open).toList();
    if (on.has(Role.ENGAGEMENT_MANAGER)) {
      return unanswered.stream()
          .filter(notice -> part.answer(notice).isEmpty())
          .map(notice -> item(on, notice, notice.late(now), "ANSWER", answer(on, notice)));
    }
    return on.has(Role.CLERK)
        ? unanswered.stream()
            .filter(notice -> notice.late(now))
            .map(notice -> item(on, notice, true, "UNANSWERED", "/filings/" + notice.filing()))
        : Stream.empty();
  }

  private static String answer(MyContracts.Held on, IssuedNotice notice) {
    return "/contracts/%s/forms/F32B?notice=%s".formatted(on.contract().id(), notice.filing());
  }

  private static WaitingItem item(
      MyContracts.Held on, IssuedNotice notice, boolean late, String kind, String way) {
    return new WaitingItem(
        on.contract(),
        "notice." + kind,
        List.of(notice.called(), notice.subject()),
        late ? Urgency.LATE : Urgency.OPEN,
        notice.answerDue(),
        notice.issuedAt(),
        way);
  }
}
