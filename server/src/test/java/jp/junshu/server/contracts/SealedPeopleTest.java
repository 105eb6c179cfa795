package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.ledger.Receipt;
import jp.junshu.server.ledger.Receipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people gave for their place stands in the contract's log, by place and never by name. */
@ServerTest
class SealedPeopleTest {

  @Autowired private ApplicationContext context;
  @Autowired private Receipts receipts;

  private Scene scene;
  private Somebody manager;
  private Somebody worker;

  @BeforeEach
  void aContractWithTwoPeople() {
    scene = new Scene(context);
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    worker = scene.has(Role.WORKER, "﨑山", "大地");
  }

  private FilingView view(FilingId id) {
    return scene.as(manager.actor(), () -> scene.desk().find(id).orElseThrow());
  }

  private Receipt published(UUID entry) {
    for (int tries = 0; tries < 200; tries++) {
      var found = scene.inTransaction(manager.actor(), () -> receipts.of(entry));
      if (found.filter(each -> each.level() == Receipt.Level.PUBLISHED).isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("not published after 20 seconds");
  }

  private void sealed(FilingId id, Somebody by, String form) {
    var filing = view(id);
    var receipt = published(filing.entry());
    assertThat(receipt.proof()).startsWith("c2sp.org/tlog-proof@v1");
    assertThat(receipt.entry())
        .contains(form, "assignment:" + by.assignment(), id.toString())
        .doesNotContain("﨑山", "大地", "佐伯");
  }

  @Test
  @Tag("clause:1.2/prove")
  void aPledgeIsSealedUnderThePlaceOfWhoeverMadeIt() {
    var pledge =
        Map.of(
            "keepsSecret", "true",
            "survivesTermination", "true",
            "knowsWhistleBlowingIsFree", "true");
    sealed(scene.file(worker.actor(), "F01", pledge), worker, "F01");
  }

  @Test
  @Tag("clause:1.1/prove")
  void anAcknowledgementIsSealedUnderThePlaceOfWhoeverMadeIt() {
    var typed = Scene.acknowledgement(context);
    sealed(scene.file(worker.actor(), "F29", typed), worker, "F29");
  }

  @Test
  @Tag("clause:2.8/prove")
  @Tag("clause:5/prove")
  void aRosterWithTheEmployerOfEachIsSealedAndCanBeReadAgain() {
    var typed = new HashMap<String, String>();
    typed.put("occasion", "START");
    typed.put("asOf", "R8.4.1");
    typed.put("complete", "true");
    row(typed, 0, manager, "EMPLOYEE", "株式会社みなと事務センター");
    row(typed, 1, worker, "EMPLOYEE", "株式会社みなと事務センター");
    var agency =
        new Engagement(
            Employment.DISPATCHED,
            "見本人材株式会社",
            Optional.empty(),
            Optional.of(LocalDate.of(2027, 3, 31)));
    row(typed, 2, scene.has(agency, "小西", "葵"), "DISPATCHED", "見本人材株式会社");
    var id = scene.file(manager.actor(), "F02", typed);
    sealed(id, manager, "F02");
    assertThat(view(id).content().toString()).contains("見本人材株式会社");
  }

  private static void row(
      Map<String, String> typed, int i, Somebody person, String employment, String employer) {
    typed.put("rows.%d.person".formatted(i), person.assignment().toString());
    typed.put("rows.%d.employment".formatted(i), employment);
    typed.put("rows.%d.employer".formatted(i), employer);
    typed.put("rows.%d.duty".formatted(i), "申請書の入力");
    typed.put("rows.%d.workplace".formatted(i), "第2作業室");
  }
}
