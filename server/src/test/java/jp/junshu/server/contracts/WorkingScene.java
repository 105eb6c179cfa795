package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.ledger.Receipts;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.ApplicationContext;

/** A contract at work with somebody in every role, for the forms that are filed on it. */
public final class WorkingScene {

  public final Scene scene;
  public final Somebody manager;
  public final Somebody clerk;
  public final Somebody systems;
  public final Somebody engagement;
  public final Somebody custodian;
  public final Somebody worker;

  private final ApplicationContext context;

  public WorkingScene(ApplicationContext context) {
    this.context = context;
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    systems = scene.has(Role.SYSTEM_MANAGER, "三田", "亮");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(engagement, custodian, worker).forEach(scene::accepts);
    scene.as(
        manager.actor(),
        () -> {
          var key = ActKey.random();
          context.getBean(WorkDesk.class).open(manager.actor(), scene.id(), key);
          return key;
        });
  }

  /** Types a moment so many hours before now. */
  public void hoursAgo(Map<String, String> typed, String field, long hours) {
    var at =
        LocalDateTime.ofInstant(context.getBean(BusinessClock.class).instant(), BusinessClock.JST);
    typed.put(field + ".date", "%tY/%<tm/%<td".formatted(at.minusHours(hours)));
    typed.put(field + ".time", "%tH:%<tM".formatted(at.minusHours(hours)));
  }

  public FilingView view(FilingId id) {
    return scene.as(clerk.actor(), () -> scene.desk().find(id)).orElseThrow();
  }

  /** Takes the step that waits. */
  public void takes(Somebody who, FilingId id, Outcome outcome) {
    var view = view(id);
    int step = view.current().orElseThrow().position();
    scene.as(
        who.actor(),
        () -> {
          var seen = view.filed().digest();
          scene.desk().take(who.actor(), view, step, outcome, seen, "", ActKey.random());
          return outcome;
        });
  }

  /** What is wrong with what was typed, by field. */
  public List<List<String>> errors(Somebody who, String no, Map<String, String> typed) {
    return switch (scene.tryToFile(who.actor(), no, typed)) {
      case FormDesk.Result.Accepted(var id) -> throw new AssertionError("taken as " + id);
      case FormDesk.Result.Rejected(var errors) ->
          errors.stream().map((FieldError error) -> List.of(error.field(), error.code())).toList();
    };
  }

  /** It ended so, each of its steps is sealed, and its clause is recorded, never met by it. */
  public void sealedAndOnlyRecorded(FilingId id, Life.State state, String clause) {
    var view = view(id);
    assertThat(view.state()).isEqualTo(state);
    assertThat(view.steps())
        .isNotEmpty()
        .allSatisfy(
            step -> {
              var entry = step.done().orElseThrow().entry();
              var receipts = context.getBean(Receipts.class);
              assertThat(scene.inTransaction(clerk.actor(), () -> receipts.of(entry))).isPresent();
            });
    var duties = scene.as(clerk.actor(), () -> context.getBean(Duties.class).of(scene.id()));
    assertThat(duties.clauses().get(ClauseId.of(clause))).isEqualTo(DutyState.RECORDED);
  }
}
