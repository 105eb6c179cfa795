package jp.junshu.server.assets;

import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** Enters what was recorded into the register. */
@Component
@Clause({"2.2", "2.3"})
class AssetEntryHandler implements FormHandler<AssetEntry> {

  private final AssetRepository assets;

  AssetEntryHandler(AssetRepository assets) {
    this.assets = assets;
  }

  @Override
  public Class<AssetEntry> form() {
    return AssetEntry.class;
  }

  @Override
  public Stream<FieldError> check(Draft<AssetEntry> draft) {
    var entry = draft.content();
    boolean original = entry.kind() == AssetKind.ORIGINAL;
    if (original && entry.copyOf().isPresent()) {
      return Stream.of(FieldError.of("copyOf", "original-is-no-copy"));
    }
    if (entry.kind() == AssetKind.COPY && entry.copyOf().isEmpty()) {
      return Stream.of(FieldError.of("copyOf", "copy-of-what"));
    }
    return Stream.empty();
  }

  @Override
  public void onFiled(FiledForm<AssetEntry> filed) {
    var number = Integer.parseInt(filed.number().substring(filed.number().lastIndexOf('-') + 1));
    assets.insert(filed.contract(), filed.filed(), number, filed.content());
  }
}
