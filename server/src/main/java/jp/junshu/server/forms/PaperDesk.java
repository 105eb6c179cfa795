package jp.junshu.server.forms;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import org.springframework.stereotype.Service;

/** Files what was written on paper and read off it by somebody else (事後入力). */
@Service
public class PaperDesk {

  private final FormCatalog catalog;
  private final HandingIn handing;

  PaperDesk(FormCatalog catalog, HandingIn handing) {
    this.catalog = catalog;
    this.handing = handing;
  }

  /** The content as it would be filed; empty if something is wrong with it. */
  public Optional<Map<String, ?>> content(PersonActor filer, FormDesk.Blank blank, RawContent raw) {
    return handing.content(catalog.get(blank.schema().no()), filer, blank.contract(), raw);
  }

  /**
   * Files it: late for ever, as of then unless the form itself says when.
   *
   * @param filer who compared it with the sheet; the gate refuses whoever read it off
   * @param also done in the same transaction
   * @throws jp.junshu.server.gate.AccessRefused if the gate refuses; nothing is saved
   * @throws jp.junshu.server.gate.AlreadyDone if this key was used before
   */
  public FormDesk.Result file(
      PersonActor filer,
      FormDesk.Blank blank,
      RawContent raw,
      Afterwards late,
      ActKey key,
      Consumer<PersonActor> also) {
    var form = catalog.get(blank.schema().no());
    return handing.onPaper(form, filer, blank.contract(), raw, key, late, also);
  }
}
