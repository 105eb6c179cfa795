package jp.junshu.server.duties;

import java.util.List;
import jp.junshu.server.forms.FilingHead;

/** The filings of one contract, the oldest first, as duty rules see them. */
public record FilingsOf(List<FilingHead> list) {

  public FilingsOf {
    list = List.copyOf(list);
  }
}
