package jp.junshu.server.assets.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.assets.Asset;
import jp.junshu.server.assets.AssetEntry;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.assets.Custody;
import jp.junshu.server.assets.LateCheck;
import jp.junshu.server.assets.Movement;
import jp.junshu.server.assets.Takeout;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What happened to an item, the newest first. */
@Component
class AssetHistory {

  private final Filings filings;
  private final Assets assets;

  AssetHistory(Filings filings, Assets assets) {
    this.filings = filings;
    this.assets = assets;
  }

  /** What it may be used for, as the register says. */
  String purpose(Asset asset) {
    return filings
        .find(new FilingId(asset.id().value()))
        .map(view -> filings.content(view, AssetEntry.class).purpose())
        .orElse("");
  }

  List<HistoryStep> of(AssetPart part, Custody held, Words words) {
    var asset = held.asset();
    var entered =
        filings.find(new FilingId(asset.id().value())).stream()
            .map(
                view ->
                    new HistoryStep(
                        view.filed().at(),
                        words.get("assets.step.REGISTERED", view.number()),
                        "/filings/" + view.filed().id(),
                        false));
    var moved = held.movements().stream().map(movement -> step(movement, words));
    var trips =
        part.takeouts().stream()
            .filter(takeout -> takeout.asset().equals(asset.id()))
            .flatMap(takeout -> trip(takeout, words));
    return Stream.of(entered, moved, trips)
        .flatMap(steps -> steps)
        .sorted(Comparator.comparing(HistoryStep::at).reversed())
        .toList();
  }

  private HistoryStep step(Movement movement, Words words) {
    var told = movement.told();
    var what =
        words.get(
            "assets.step." + movement.kind(),
            movement.quantity(),
            told.number(),
            words.get("filing.state." + told.state()));
    var late = assets.toldLate(movement) ? words.get("assets.step.told-late") : "";
    return new HistoryStep(
        movement.happenedAt(), what + late, "/filings/" + told.filing(), !movement.settled());
  }

  private static HistoryStep looked(LateCheck check, String href, Words words) {
    var seal = words.get("takeout.check.seal." + check.seal());
    var content = words.get("takeout.check.content." + check.content());
    var what = words.get("assets.step.LOOKED", seal, content);
    return new HistoryStep(check.done().at(), what, href, false);
  }

  private static Stream<HistoryStep> trip(Takeout takeout, Words words) {
    var href = "/filings/" + takeout.permit();
    return Stream.of(
            takeout
                .leftAt()
                .map(at -> new HistoryStep(at, words.get("assets.step.LEFT"), href, false)),
            takeout
                .returnedAt()
                .map(at -> new HistoryStep(at, words.get("assets.step.BACK"), href, false)),
            takeout.check().map(check -> looked(check, href, words)))
        .flatMap(Optional::stream);
  }
}
