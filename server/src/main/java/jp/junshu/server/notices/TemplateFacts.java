package jp.junshu.server.notices;

import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of the texts that letters begin with. */
final class TemplateFacts {

  private TemplateFacts() {}

  /**
   * The letters of a form begin so from now on.
   *
   * @param text commitment to the text
   */
  @FactType(name = "template.changed", version = 1)
  record TemplateChanged(String form, int templateVersion, Hash text) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }
}
