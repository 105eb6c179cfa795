package jp.junshu.server.routes;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import org.springframework.context.ApplicationContext;

/**
 * People of a contractor whom an ensemble lacks, with a place on every job of it: who keeps its
 * information, who works for a subcontractor, and who left.
 */
final class Guests {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 10);
  private static final String TIER = "湊コールサービス株式会社";

  private final ApplicationContext context;
  private final int port;
  private final Ensemble cast;
  private final Map<Asker, PersonActor> people = new EnumMap<>(Asker.class);
  private final Map<ContractId, Somebody> places = new HashMap<>();

  Guests(ApplicationContext context, int port, Ensemble cast) {
    this.context = context;
    this.port = port;
    this.cast = cast;
    register(Asker.CUSTODIAN, "野口");
    register(Asker.TIER_WORKER, "中野");
    register(Asker.LEAVER, "葛西");
    cast.joinedBy(this);
  }

  private void register(Asker who, String family) {
    var contractor = cast.actor(Cast.WORKER).organization();
    var by = cast.administrator();
    var person =
        cast.inWard(
            () -> {
              var name = new PersonName(family, "望", "テスト", "");
              var id = context.getBean(People.class).register(by, contractor, name, FROM);
              context.getBean(Accounts.class).give(by, id, Account.of(account(who)));
              return id;
            });
    people.put(who, new PersonActor(person, contractor, Side.CONTRACTOR));
  }

  /** Whom a subcontractor will direct is the contractor's own until there is one. */
  void join(Job job) {
    var scene = job.scene();
    var custodian = scene.has(of(Asker.CUSTODIAN), Role.INFORMATION_CUSTODIAN, false, "野口", "望");
    var worker = scene.has(of(Asker.TIER_WORKER), Role.WORKER, false, "中野", "望");
    var leaver = scene.has(of(Asker.LEAVER), Role.WORKER, false, "葛西", "望");
    if (job.sworn()) {
      List.of(custodian, worker, leaver).forEach(scene::accepts);
    }
    ends(scene, leaver);
    places.put(scene.id(), worker);
  }

  /** There is one. */
  void joinOpened(Job job) {
    var scene = job.scene();
    var tier = job.tier(TIER);
    var engagement = new Engagement(Employment.EMPLOYEE, TIER, Optional.of(tier), Optional.empty());
    ends(scene, Objects.requireNonNull(places.remove(scene.id())));
    scene.has(of(Asker.TIER_WORKER), engagement, "中野", "望");
  }

  private static void ends(Scene scene, Somebody place) {
    scene.inTransaction(
        Scene.ward(),
        () -> {
          scene.contracts().end(Scene.ward(), scene.id(), place.assignment(), LAST);
          return place;
        });
  }

  private PersonActor of(Asker who) {
    return Objects.requireNonNull(people.get(who));
  }

  private static String account(Asker who) {
    return "guest-" + who.ordinal();
  }

  TestBrowser browser(Asker who) {
    var browser = new TestBrowser(port);
    var token = cast.once(of(who).person()).substring("/once/".length());
    context.getBean(Accounts.class).setPassword(token, Ensemble.PASSWORD);
    browser.signIn(account(who), Ensemble.PASSWORD);
    return browser;
  }
}
