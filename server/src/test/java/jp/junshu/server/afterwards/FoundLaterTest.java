package jp.junshu.server.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.ContractScreens;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.Town;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A completed contract, months on, when everybody at the ward holds another post. */
@ServerTest
@TestPropertySource(properties = "junshu.test=found-later")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each
class FoundLaterTest {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private StoryClock clock;
  @Autowired private WorkDesk work;

  private Town town;
  private Scene scene;
  private Somebody engagement;
  private Somebody worker;
  private Somebody clerk;
  private Somebody manager;

  @BeforeEach
  void aContractThatWasCompletedAndPostsThatWereHandedOver() {
    if (town != null) {
      return;
    }
    town = new Town(context, port);
    scene = new Scene(context, town.organization(Side.CONTRACTOR, "株式会社みなと事務センター"), town.section());
    var aoki = official(Role.CLERK, "青木", "里奈", "aoki");
    var morishita = official(Role.SECURITY_MANAGER, "森下", "健一", "morishita");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    var custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(engagement, custodian, worker).forEach(scene::accepts);
    scene.opens(morishita);
    clock.moveTo(Instant.parse("2027-04-05T01:00:00Z"));
    scene.as(
        morishita.actor(),
        () -> {
          work.complete(morishita.actor(), scene.id(), ActKey.random());
          return scene;
        });
    clock.moveTo(Instant.parse("2027-11-10T01:00:00Z"));
    town.leave(town.post(Role.CLERK), aoki.actor().person(), scene.today().minusDays(1));
    town.leave(
        town.post(Role.SECURITY_MANAGER), morishita.actor().person(), scene.today().minusDays(1));
    clerk = official(Role.CLERK, "久保", "美咲", "kubo");
    manager = official(Role.SECURITY_MANAGER, "石田", "守", "ishida");
  }

  private Somebody official(Role role, String family, String given, String account) {
    return new Somebody(actor(town.official(role, family, given, account)), AssignmentId.random());
  }

  private PersonActor actor(PersonId person) {
    var organizations = context.getBean(Organizations.class);
    var ward = town.acting(() -> organizations.ward().map(Organization::id).orElseThrow());
    return new PersonActor(person, ward, Side.WARD);
  }

  private List<String> offered(Somebody who) {
    var screens = context.getBean(ContractScreens.class);
    return scene.as(who.actor(), () -> screens.find(who.actor(), scene.id())).stream()
        .flatMap(screen -> screen.toFile().stream())
        .map(FormSchema::no)
        .toList();
  }

  @Test
  @Tag("clause:7/detect")
  @Tag("clause:7/prevent")
  void whoWasThereReportsALeakFoundLaterAndItReachesWhoHoldsThePostToday() {
    var typed = Map.of("stage", "FIRST", "summary", "旧作業室の棚から名簿の写しが見つかった。");
    var id = scene.file(worker.actor(), "F12", typed);
    var duties = context.getBean(Duties.class);
    assertThat(scene.as(clerk.actor(), () -> duties.forHome(clerk.actor())))
        .anySatisfy(item -> assertThat(item.way()).contains(id.toString()));
    scene.takes(clerk, id, Outcome.RECEIVED);
    assertThat(scene.view(manager, id).state()).isEqualTo(Life.State.RECEIVED);
  }

  @Test
  @Tag("clause:7/detect")
  @Tag("clause:6/prove")
  void todaysManagerRecordsTheBreachAndTheFormsOfWhatIsFoundAreTheOnesOffered() {
    assertThat(offered(manager)).contains("F30").doesNotContain("F34");
    assertThat(offered(worker)).containsExactly("F12");
    var id = scene.file(manager.actor(), "F30", breach());
    assertThat(scene.view(clerk, id).content().get("clause")).isEqualTo("2.3");
  }

  @Test
  @Tag("clause:7/detect")
  void whoeverIsNamedAfterTheCompletionAnswersForTheContractor() {
    scene.as(
        clerk.actor(),
        () -> {
          work.nameForRemainder(
              clerk.actor(), scene.id(), engagement.assignment(), ActKey.random());
          return scene;
        });
    assertThat(offered(engagement)).contains("F12", "F32B");
  }

  private Map<String, String> breach() {
    return Map.of(
        "clause", "2.3",
        "foundOn", scene.day(-3),
        "facts", "廃棄したと報告のあった名簿の写しが旧作業室に残っていた。",
        "heardOn", scene.day(-1),
        "explanation", "棚の裏に落ちたものに気付かなかった。",
        "finding", "BREACH",
        "grounds", "廃棄・消去報告書の数と合わないため。",
        "measure", "CORRECTION");
  }
}
