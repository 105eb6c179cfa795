package jp.junshu.e2e;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.notices.NumberDesk;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.World;
import org.springframework.context.ApplicationContext;

/** Two hundred of everything that a page lists. */
final class Crowd {

  /** {@code -Djunshu.crowd=3} while working on a page. */
  private static final int MANY = Integer.getInteger("junshu.crowd", 200);

  private final ApplicationContext context;
  private final Ensemble cast;
  private final World world;

  Crowd(ApplicationContext context, Ensemble cast, World world) {
    this.context = context;
    this.cast = cast;
    this.world = world;
  }

  void gather() {
    var scene = world.working().scene();
    IntStream.range(0, MANY).forEach(_ -> scene.has(Role.WORKER, "長谷川", "さくら"));
    // Each application brings a thing of its own into the register.
    IntStream.range(0, MANY).forEach(_ -> world.filed(Cast.WORKER, "F06"));
    world.value("sent-back");
    world.value("left");
    world.value("back-late");
    world.value("tier");
    world.value("client");
    world.value("import");
    world.value("absence");
    world.value("blank");
    world.value("entered");
    world.value("sheet");
    world.value("signed");
    world.value("leaver");
    world.value("leaver-asked");
    world.value("compared");
    world.value("pledge-link");
    world.value("own-draft");
    world.value("asked");
    world.value("plan");
    world.value("envelope");
    world.value("emergency");
    numbered(scene);
    var firm = cast.actor(Cast.WORKER).organization();
    IntStream.range(0, MANY).forEach(_ -> contract(firm));
    cast.inWard(
        () -> {
          IntStream.range(0, MANY).forEach(_ -> person(firm));
          return firm;
        });
  }

  /** A number of paper in the register, so that there is one to declare void. */
  private void numbered(Scene scene) {
    var clerk = cast.actor(Cast.CLERK);
    var desk = context.getBean(NumberDesk.class);
    scene.as(clerk, () -> desk.take(clerk, cast.section(), "紙の照会文", ActKey.random()));
  }

  private void contract(OrganizationId firm) {
    var scene = new Scene(context, firm, cast.section());
    var roles = Map.of(Cast.CLERK, Role.CLERK, Cast.MANAGER, Role.ENGAGEMENT_MANAGER);
    roles.forEach(
        (who, role) -> scene.has(cast.actor(who), role, false, who.family(), who.given()));
  }

  private void person(OrganizationId firm) {
    var name = new PersonName("長谷川", "さくら", "ハセガワ", "サクラ");
    context
        .getBean(People.class)
        .register(cast.administrator(), firm, name, LocalDate.of(2026, 1, 1));
  }
}
