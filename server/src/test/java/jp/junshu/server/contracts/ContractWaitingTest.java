package jp.junshu.server.contracts;

import static jp.junshu.server.contracts.People.jst;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.forms.ContractHead;
import org.junit.jupiter.api.Test;

/** What waits for the ward's clerk on a contract, before its work and after its last day. */
class ContractWaitingTest {

  private static List<WaitingItem> clerk(People people, String at, AssignmentId... remainder) {
    return ContractWaiting.ward(people.part(remainder), Set.of(Role.CLERK), jst(at)).toList();
  }

  @Test
  void theFirstManagerIsAskedForWhileThereIsWorkAndNoLonger() {
    var nobody = new People().working().decided(true);
    assertThat(clerk(nobody, "2027-03-31T23:00:00"))
        .extracting(WaitingItem::kind)
        .containsExactly("first-manager");
    assertThat(clerk(nobody, "2027-04-01T00:00:00"))
        .extracting(WaitingItem::kind)
        .doesNotContain("first-manager");
  }

  @Test
  void afterTheLastDayTheClerkIsAskedForWhoeverSettlesWhatRemainsUntilSomebodyIsNamed() {
    var people = new People().working().decided(true).three();
    var asked = clerk(people, "2027-04-05T10:00:00");
    assertThat(asked).extracting(WaitingItem::kind).containsExactly("remainder-people");
    assertThat(clerk(people, "2027-04-05T10:00:00", people.last())).isEmpty();
  }

  @Test
  void whatIsPastItsDateComesBeforeWhatIsWithinItsTimeButNeverBeforeAnAlarm() {
    var head = new People().part().contract().head();
    var due = jst("2027-05-07T00:00:00");
    var open = item(head, Urgency.OPEN, due);
    assertThat(open.urgencyAt(due)).isEqualTo(Urgency.OPEN);
    assertThat(open.urgencyAt(due.plusNanos(1))).isEqualTo(Urgency.LATE);
    assertThat(item(head, Urgency.ALARM, due).urgencyAt(due.plusNanos(1))).isEqualTo(Urgency.ALARM);
  }

  private static WaitingItem item(ContractHead head, Urgency urgency, Instant due) {
    return new WaitingItem(head, "remainder", List.of(), urgency, Optional.of(due), due, "/");
  }
}
