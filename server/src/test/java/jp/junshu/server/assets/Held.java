package jp.junshu.server.assets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.Movement.Kind;
import jp.junshu.server.assets.Movement.Proof;
import jp.junshu.server.assets.Movement.Terms;
import jp.junshu.server.assets.Movement.Told;
import jp.junshu.server.time.BusinessClock;

/** A contract's items as plain facts, for rules that need no database. */
final class Held {

  static final ContractId CONTRACT = ContractId.random();

  private final List<Asset> assets = new ArrayList<>();
  private final List<Movement> movements = new ArrayList<>();
  private final List<AgreedMethod> methods = new ArrayList<>();
  private final List<Takeout> takeouts = new ArrayList<>();

  static Instant jst(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.JST).toInstant();
  }

  AssetId item(AssetKind kind, int quantity) {
    return item(kind, quantity, Optional.empty());
  }

  AssetId item(AssetKind kind, int quantity, Optional<AssetId> copyOf) {
    var asset =
        new Asset(
            AssetId.random(),
            CONTRACT,
            assets.size() + 1,
            kind,
            "対象者一覧",
            Classification.SECRET_3B,
            true,
            460_000,
            quantity,
            copyOf,
            Optional.empty(),
            "金庫",
            kind == AssetKind.ORIGINAL ? Side.WARD : Side.CONTRACTOR);
    assets.add(asset);
    return asset.id();
  }

  Held agreed(AssetKind kind, Means means, String due) {
    methods.add(
        new AgreedMethod(
            FilingId.random(),
            methods.size() + 1,
            CONTRACT,
            kind,
            Optional.empty(),
            means,
            means == Means.RETURN ? Optional.empty() : Optional.of(Level.DESTROY),
            false,
            LocalDate.parse(due),
            jst("2026-04-01T10:00:00")));
    return this;
  }

  /** Something that went one way and that both sides stand behind. */
  Held settled(AssetId asset, Kind kind, int quantity, String happened, String told) {
    var state = kind.disposal() ? Life.State.RECEIVED : Life.State.COUNTERSIGNED;
    return moved(asset, kind, quantity, happened, told, state, Terms.NONE);
  }

  /** Something that one side told and the other has not answered. */
  Held told(AssetId asset, Kind kind, int quantity, String happened) {
    var state = kind.disposal() ? Life.State.FILED : Life.State.KEPT;
    return moved(asset, kind, quantity, happened, happened, state, Terms.NONE);
  }

  Held sentBack(AssetId asset, Kind kind, String happened) {
    return moved(asset, kind, 1, happened, happened, Life.State.SENT_BACK, Terms.NONE);
  }

  Held givenForOutside(AssetId asset, String happened) {
    var terms = new Terms(true, Optional.empty());
    return moved(asset, Kind.GIVEN, 1, happened, happened, Life.State.COUNTERSIGNED, terms);
  }

  private Held moved(
      AssetId asset,
      Kind kind,
      int quantity,
      String happened,
      String told,
      Life.State state,
      Terms terms) {
    var number = (kind.disposal() ? "F08-2026-" : "F05-2026-") + (movements.size() + 1);
    movements.add(
        new Movement(
            new Told(FilingId.random(), number, 0, CONTRACT, Side.CONTRACTOR, state, jst(told)),
            asset,
            kind,
            quantity,
            jst(happened),
            state.waits() || state == Life.State.SENT_BACK
                ? Optional.empty()
                : Optional.of(jst(told)),
            terms,
            new Proof(
                Optional.empty(),
                Optional.empty(),
                kind.disposal() ? Optional.of(Level.DESTROY) : Optional.empty(),
                false,
                false)));
    return this;
  }

  Held out(AssetId asset, String left, String returns) {
    return takeout(asset, left, returns, Optional.empty(), Optional.empty());
  }

  Held back(AssetId asset, String left, String returns, String returned) {
    return takeout(asset, left, returns, Optional.of(jst(returned)), Optional.empty());
  }

  /** Something back that the ward has looked at. */
  Held looked(
      AssetId asset,
      String left,
      String returns,
      String returned,
      LateCheck.Seal seal,
      LateCheck.Content content) {
    var check = new LateCheck(1, seal, content, passage(jst(returned)));
    return takeout(asset, left, returns, Optional.of(jst(returned)), Optional.of(check));
  }

  private Held takeout(
      AssetId asset,
      String left,
      String returns,
      Optional<Instant> returned,
      Optional<LateCheck> check) {
    takeouts.add(
        new Takeout(
            FilingId.random(),
            CONTRACT,
            asset,
            List.of(),
            jst(left),
            jst(returns),
            Optional.of(passage(jst(left))),
            returned.map(Held::passage),
            Optional.empty(),
            check));
    return this;
  }

  private static Takeout.Passage passage(Instant at) {
    return new Takeout.Passage(at, PersonId.random());
  }

  AssetPart part() {
    return new AssetPart(CONTRACT, assets, movements, methods, takeouts);
  }

  Custody custody(AssetId asset) {
    return part().custody(asset).orElseThrow();
  }

  ContractFacts facts() {
    return new ContractFacts(CONTRACT, Map.of(AssetPart.class, part()));
  }
}
