package jp.junshu.server.forms;

import jp.junshu.core.form.Form;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether what is sent again is what was filed. */
@Service
public class SameContent {

  private final FormCatalog catalog;
  private final FormBinder binder;

  SameContent(FormCatalog catalog, FormBinder binder) {
    this.catalog = catalog;
    this.binder = binder;
  }

  /** Whether it reads as the content of that filing as it stands. */
  @Transactional(readOnly = true)
  public boolean is(FilingView filed, RawContent sent) {
    return is(catalog.get(filed.schema().no()), filed, sent);
  }

  private <T extends Form> boolean is(FormDefinition<T> form, FilingView filed, RawContent sent) {
    return binder
        .bind(form, sent, filed.contract().id())
        .content()
        .filter(content -> ContentCodec.toTree((Record) content).equals(filed.content()))
        .isPresent();
  }
}
