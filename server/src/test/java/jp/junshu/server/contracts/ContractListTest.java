package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.CompanyTurn.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The list of somebody's contracts: which are in it, by which words, and how it goes on. */
@TestPropertySource(properties = "junshu.test=contract-list")
class ContractListTest extends CompanyScene {

  @Autowired private Overview overview;

  private List<ContractId> listed(PersonActor who, String wanted) {
    return ids(seenBy(who, () -> overview.of(who, wanted, Optional.empty())));
  }

  private static List<ContractId> ids(Overview.Page page) {
    return page.rows().stream().map(row -> row.contract().head().id()).toList();
  }

  @Test
  void whoeverHasAPlaceFindsTheirContractsByTitleNumberAndContractor() {
    var numbered = "見古次契第%d号".formatted(serial);
    assertThat(listed(worker, "")).containsExactlyInAnyOrder(first, secondContract);
    assertThat(listed(worker, "給付金")).containsExactlyInAnyOrder(first, secondContract);
    assertThat(listed(worker, " " + numbered + " ")).containsExactly(secondContract);
    assertThat(listed(worker, "ふるかわ" + serial)).containsExactlyInAnyOrder(first, secondContract);
    assertThat(listed(worker, "見古　次契")).containsExactly(secondContract);
    assertThat(listed(worker, "見他契")).isEmpty();
    assertThat(listed(worker, "%")).isEmpty();
  }

  @Test
  @Tag("clause:7/prove")
  void aRenamedContractorIsFoundByTheNameThatHoldsNow() {
    recorded(act(Kind.RENAMED, day));
    assertThat(listed(worker, "ふるかわ新")).isEmpty();
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    assertThat(listed(worker, "ふるかわ新")).containsExactlyInAnyOrder(first, secondContract);
    assertThat(listed(worker, "有限会社ふるかわ" + serial)).isEmpty();
  }

  @Test
  void thePagesTogetherAreAllContractsEachOnce() {
    var more = new ArrayList<>(List.of(first, secondContract));
    for (int i = 0; i < 20; i++) {
      var another = with(old, "見増契第%d-%02d号".formatted(serial, i));
      place(another, worker, Role.ENGAGEMENT_MANAGER);
      more.add(another);
    }
    var page = seenBy(worker, () -> overview.of(worker, "", Optional.empty()));
    var rest = seenBy(worker, () -> overview.of(worker, "", page.next()));
    assertThat(page.total()).isEqualTo(22);
    assertThat(ids(page)).hasSize(20).doesNotContainAnyElementsOf(ids(rest));
    assertThat(rest.next()).isEmpty();
    assertThat(Stream.concat(ids(page).stream(), ids(rest).stream()))
        .containsExactlyInAnyOrderElementsOf(more);
  }
}
