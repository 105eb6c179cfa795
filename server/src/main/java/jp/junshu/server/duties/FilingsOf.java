package jp.junshu.server.duties;

import java.util.List;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.FilingHead;

/**
 * The filings of one contract, as duty rules see them.
 *
 * @param open those with which somebody still has to do something, the oldest first
 * @param done the forms of which one is done
 */
public record FilingsOf(List<FilingHead> open, List<FormSchema> done) {

  public FilingsOf {
    open = List.copyOf(open);
    done = List.copyOf(done);
  }
}
