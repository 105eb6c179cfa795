package jp.junshu.server.assets;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.RegisterSource;
import org.springframework.stereotype.Component;

/** The register of information assets, for programs. */
@Component
class AssetRegister implements RegisterSource {

  private final AssetRepository assets;

  AssetRegister(AssetRepository assets) {
    this.assets = assets;
  }

  @Override
  public String name() {
    return "assets";
  }

  @Override
  public String page() {
    return "assets";
  }

  @Override
  public Comparator<Row> order() {
    return Comparator.comparing(row -> row.text("number"));
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("number", Kind.TEXT),
        new Column("kind", Kind.TEXT, "form.F04.kind"),
        new Column("title", Kind.TEXT),
        new Column("classification", Kind.TEXT, "form.F04.classification"),
        new Column("personalInformation", Kind.FLAG),
        new Column("recordCount", Kind.NUMBER),
        new Column("quantity", Kind.NUMBER),
        new Column("copyOf", Kind.ID, "asset"),
        new Column("serialNo", Kind.TEXT),
        new Column("location", Kind.TEXT),
        new Column("registeredBy", Kind.TEXT, "side"));
  }

  @Override
  public List<Row> rows(ContractId contract, Optional<UUID> after, int most) {
    return assets.next(contract, after, most).stream().map(AssetRegister::row).toList();
  }

  private static Row row(Asset asset) {
    var values = new LinkedHashMap<String, Object>();
    values.put("number", asset.called());
    values.put("kind", asset.kind().name());
    values.put("title", asset.title());
    values.put("classification", asset.classification().name());
    values.put("personalInformation", asset.personal());
    values.put("recordCount", asset.recordCount());
    values.put("quantity", asset.quantity());
    asset.copyOf().ifPresent(original -> values.put("copyOf", original.toString()));
    asset.serialNo().ifPresent(serial -> values.put("serialNo", serial));
    values.put("location", asset.location());
    values.put("registeredBy", asset.registeredBy().name());
    return new Row(asset.id().value(), values);
  }
}
