package jp.junshu.server.assets.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.assets.Custody;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The register of a contract's items with what is left of each, and the page of one item. */
@Controller
class AssetController {

  private final AssetPages pages;
  private final AssetHistory history;
  private final Assets assets;
  private final Reads reads;
  private final BusinessClock clock;

  AssetController(
      AssetPages pages, AssetHistory history, Assets assets, Reads reads, BusinessClock clock) {
    this.pages = pages;
    this.history = history;
    this.assets = assets;
    this.reads = reads;
    this.clock = clock;
  }

  @GetMapping("/contracts/{contract}/assets")
  ModelAndView register(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    return page("assets/register", () -> registerModel(actor, contract, locale));
  }

  private Map<String, Object> registerModel(PersonActor actor, ContractId id, Locale locale) {
    var model = new HashMap<String, Object>();
    var part = assets.part(id);
    model.put("contract", pages.contract(id));
    model.put("lines", part.custody());
    model.put("overdue", part.overdue(clock.instant()).size() + part.unconfirmed().size());
    model.put("today", clock.today());
    model.put("missing", pages.missing(id, assets.remaining(id).stream(), pages.words(locale)));
    model.put(
        "offers",
        Stream.of("F04", "F09", "F05", "F06", "F07", "F08")
            .filter(no -> pages.files(actor, id, no))
            .map(no -> FormOffer.of(id, no, ""))
            .toList());
    return model;
  }

  @GetMapping("/contracts/{contract}/assets/{asset}")
  ModelAndView one(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable AssetId asset,
      Locale locale) {
    return page("assets/asset", () -> oneModel(actor, contract, asset, locale));
  }

  private Map<String, Object> oneModel(
      PersonActor actor, ContractId id, AssetId asset, Locale locale) {
    var model = new HashMap<String, Object>();
    var part = assets.part(id);
    model.put("contract", pages.contract(id));
    var held = part.custody(asset).orElseThrow(NotThere::new);
    var copies =
        part.copiesOf(asset).stream().flatMap(copy -> part.custody(copy.id()).stream()).toList();
    model.put("held", held);
    model.put("copies", copies);
    model.put("permits", CopyPermits.of(asset, pages.filed(id, "F07"), copies));
    model.put("left", held.left() + copies.stream().mapToLong(Custody::left).sum());
    model.put("trips", part.takeouts().stream().filter(t -> t.asset().equals(asset)).toList());
    model.put("now", clock.instant());
    model.put("purpose", history.purpose(held.asset()));
    model.put("steps", history.of(part, held, pages.words(locale)));
    model.put("offers", offers(actor, held));
    return model;
  }

  private List<FormOffer> offers(PersonActor actor, Custody held) {
    var contract = held.asset().contract();
    var id = held.asset().id();
    return Stream.of(
            FormOffer.of(contract, "F05", "asset=" + id),
            FormOffer.of(contract, "F06", "asset=" + id),
            FormOffer.of(contract, "F07", "source=" + id),
            FormOffer.of(contract, "F08", "rows.0.item=" + id),
            FormOffer.of(contract, "F09", ""))
        .filter(offer -> pages.files(actor, contract, offer.no()))
        .toList();
  }

  private ModelAndView page(String template, Supplier<Map<String, Object>> model) {
    return new ModelAndView(template, reads.snapshot(model));
  }
}
