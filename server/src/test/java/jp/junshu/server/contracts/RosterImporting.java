package jp.junshu.server.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.intake.Batch;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.springframework.context.ApplicationContext;

/** A contractor's manager who brings lists of people. */
final class RosterImporting {

  private final Scene scene;
  private final Somebody manager;
  private final SheetCounter counter;
  private final Words words;

  RosterImporting(ApplicationContext context) {
    scene = new Scene(context, Scene.firm(context), SectionId.random());
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.has(Role.CLERK, "青木", "里奈");
    counter = context.getBean(SheetCounter.class);
    words = context.getBean(Messages.class).in(Locale.JAPANESE);
  }

  Scene scene() {
    return scene;
  }

  Somebody manager() {
    return manager;
  }

  ImportId taken(byte[] file) {
    var id =
        scene.as(
            manager.actor(),
            () ->
                counter.take(
                    manager.actor(),
                    place().orElseThrow(),
                    "名簿.csv",
                    file,
                    words,
                    ActKey.random()));
    awaitIdle(id);
    return id;
  }

  Optional<SheetCounter.Place> place() {
    return counter.place(manager.actor(), scene.id(), "people");
  }

  void confirm(ImportId id) {
    scene.as(manager.actor(), () -> counter.confirm(manager.actor(), seen(id).batch(), words));
    awaitIdle(id);
  }

  /** Until the machine is no longer at work on it. */
  void awaitIdle(ImportId id) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (state(id).busy()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still " + state(id));
      }
      Thread.onSpinWait();
    }
  }

  Batch.State state(ImportId id) {
    return scene.as(manager.actor(), () -> seen(id)).batch().state();
  }

  SheetCounter.Seen seen(ImportId id) {
    return counter.find(manager.actor(), scene.id(), id).orElseThrow();
  }

  List<String> names() {
    return scene.inTransaction(
        manager.actor(),
        () ->
            scene.contracts().roster(scene.id()).assignments().stream()
                .filter(a -> a.role().side() == Side.CONTRACTOR)
                .map(Assignment::name)
                .toList());
  }
}
