package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What waits for the ward when the contractor goes bankrupt is refused, and not granted. */
@ServerTest
@SuppressWarnings("NullAway.Init") // what happens before everything fills them
class BankruptTest {

  @Autowired private ApplicationContext context;

  private WorkingScene work;
  private FilingId waiting;

  @BeforeEach
  void anApplicationBeforeTheHead() {
    work = new WorkingScene(context);
    var consents = new Consents(work.scene, work.engagement, work.clerk, work.manager);
    var typed = consents.application("中野コールサービス株式会社", Optional.empty());
    waiting = work.scene.file(work.engagement.actor(), "F03", typed);
    work.scene.takes(work.clerk, waiting, Outcome.PASSED);
  }

  private void bankrupt() {
    var scene = work.scene;
    var today = scene.today();
    scene.inTransaction(
        work.clerk.actor(),
        () -> {
          var contract = scene.contracts().find(scene.id()).orElseThrow();
          var turn =
              new CompanyTurn(
                  CompanyActId.random(),
                  CompanyTurn.Kind.BANKRUPT,
                  scene.contractor(),
                  "破産者 みなと 破産管財人 弁護士 片山 誠",
                  "見本町1番1号",
                  "弁護士 片山 誠",
                  today,
                  today.atStartOfDay(BusinessClock.JST).toInstant());
          context.getBean(CompanyTurnRepository.class).turn(contract.head(), turn);
          return turn;
        });
  }

  @Test
  @Tag("clause:7/prevent")
  void itIsNotGrantedAnyMoreAndCanStillBeRefused() {
    bankrupt();
    var refused =
        Assertions.catchThrowableOfType(
            AccessRefused.class, () -> work.scene.takes(work.manager, waiting, Outcome.GRANTED));
    assertThat(refused.decision().missing().stream().map(Missing::code).toList())
        .isEqualTo(List.of("company-BANKRUPT"));
    work.scene.takes(work.manager, waiting, Outcome.REFUSED);
    assertThat(work.scene.view(work.manager, waiting).state()).isEqualTo(Life.State.REFUSED);
  }
}
