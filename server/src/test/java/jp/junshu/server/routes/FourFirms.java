package jp.junshu.server.routes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.api.ClientDesk;
import jp.junshu.server.api.Scope;
import jp.junshu.server.contracts.Scene;
import org.springframework.context.ApplicationContext;

/**
 * The ward and three contractors with four contracts, the things of each, and whoever asks: before
 * a browser, or with a key.
 */
final class FourFirms {

  private final ApplicationContext context;
  private final int port;
  private final Map<Place, Ensemble> casts = new EnumMap<>(Place.class);
  private final Map<Place, World> looked = new EnumMap<>(Place.class);
  private final Map<Asker, TestBrowser> browsers = new EnumMap<>(Asker.class);
  private final Map<Asker, String> keys = new EnumMap<>(Asker.class);
  private final Guests guests;
  private final World acted;

  FourFirms(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
    var home = new Ensemble(context, port);
    var sister = home.inWard(() -> home.firm("港南データ株式会社"));
    casts.put(Place.HOME, home);
    casts.put(
        Place.NEXT, new Ensemble(home, "next-", home.actor(Cast.WORKER).organization(), "区民部 課税課"));
    casts.put(Place.SISTER, new Ensemble(home, "sister-", sister, "土木部 道路課"));
    casts.put(
        Place.FAR, new Ensemble(home, "far-", home.actor(Cast.STRANGER).organization(), "教育部 学務課"));
    this.guests = new Guests(context, port, home);
    var ward = new World(context, home);
    casts.forEach((place, cast) -> looked.put(place, new World(context, cast, Optional.of(ward))));
    this.acted = new World(context, home, Optional.of(new World(context, home)));
    keys.put(Asker.CLIENT, key(Place.HOME));
    keys.put(Asker.OTHER_CLIENT, key(Place.FAR));
  }

  /** The things of a contract that are only looked at, and stay. */
  World looked(Place place) {
    return Objects.requireNonNull(looked.get(place));
  }

  /** Things of the contract at home that are there to be used up. */
  World acted() {
    return acted;
  }

  /** The key of a program that the manager at that place let in to everything. */
  private String key(Place place) {
    var manager = Objects.requireNonNull(casts.get(place)).actor(Cast.MANAGER);
    var contract = looked(place).working().scene().id();
    var wanted = new ClientDesk.NewClient("勤怠システム", List.of(Scope.values()), 30);
    var desk = context.getBean(ClientDesk.class);
    return Scene.as(context, manager, () -> desk.make(manager, contract, wanted, ActKey.random()))
        .shownOnce();
  }

  Optional<String> key(Asker who) {
    return Optional.ofNullable(keys.get(who));
  }

  TestBrowser browser(Asker who) {
    return browsers.computeIfAbsent(who, this::entered);
  }

  /** The next time they sign in anew. */
  void leave(Asker who) {
    browsers.remove(who);
    casts.values().forEach(cast -> seat(who).ifPresent(cast::leave));
  }

  private TestBrowser entered(Asker who) {
    return switch (who) {
      case ANYONE, CLIENT, OTHER_CLIENT -> new TestBrowser(port);
      case CUSTODIAN, TIER_WORKER, LEAVER -> guests.browser(who);
      case OTHER_CLERK -> seated(Place.NEXT, who);
      case SISTER_WORKER -> seated(Place.SISTER, who);
      case STRANGER -> seated(Place.FAR, who);
      case ADMINISTRATOR, CLERK, HEAD, AUDITOR, MANAGER, WORKER -> seated(Place.HOME, who);
    };
  }

  private TestBrowser seated(Place place, Asker who) {
    return Objects.requireNonNull(casts.get(place)).browser(seat(who).orElseThrow());
  }

  /** Who of an ensemble that is. */
  private static Optional<Cast> seat(Asker who) {
    return switch (who) {
      case ADMINISTRATOR -> Optional.of(Cast.ADMINISTRATOR);
      case AUDITOR -> Optional.of(Cast.AUDITOR);
      case CLERK, OTHER_CLERK -> Optional.of(Cast.CLERK);
      case HEAD -> Optional.of(Cast.DECIDER);
      case MANAGER, STRANGER -> Optional.of(Cast.MANAGER);
      case WORKER, SISTER_WORKER -> Optional.of(Cast.WORKER);
      case ANYONE, CUSTODIAN, TIER_WORKER, LEAVER, CLIENT, OTHER_CLIENT -> Optional.empty();
    };
  }
}
