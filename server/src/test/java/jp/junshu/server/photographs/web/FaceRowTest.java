package jp.junshu.server.photographs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Assignment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FaceRowTest {

  private final ContractId contract = ContractId.random();
  private final PersonId person = PersonId.random();
  private final OrganizationId firm = OrganizationId.random();

  private Assignment place(Role role) {
    return new Assignment(
        AssignmentId.random(),
        contract,
        person,
        firm,
        role,
        false,
        "みなと",
        role.name(),
        "髙橋",
        "結衣",
        "タカハシ ユイ",
        LocalDate.of(2026, 1, 1),
        Optional.empty(),
        Optional.of(Engagement.staff("株式会社みなと事務センター")));
  }

  @Test
  @Tag("clause:5/prevent")
  void whoeverMayNotWorkByOneOfTheirPlacesIsNotGreenByAnother() {
    var manager = place(Role.ENGAGEMENT_MANAGER);
    var worker = place(Role.WORKER);
    var rows =
        FaceRow.all(
            List.of(manager, worker),
            Map.of(),
            place -> place.equals(worker) ? List.of("承諾が切れている") : List.of());
    assertThat(rows).singleElement().satisfies(this::stopped);
  }

  private void stopped(FaceRow row) {
    assertThat(row.against()).containsExactly("承諾が切れている");
    assertThat(row.roles()).containsExactly(Role.ENGAGEMENT_MANAGER, Role.WORKER);
    assertThat(row.face()).isEqualTo("NONE");
  }
}
