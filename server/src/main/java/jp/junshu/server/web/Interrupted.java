package jp.junshu.server.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody was doing when they were asked to show once more who they are.
 *
 * @param by the person who did it
 * @param sends whether it is a form to be sent; otherwise a page to be opened
 */
record Interrupted(UUID by, String path, boolean sends, Map<String, List<String>> fields)
    implements Serializable {
  private static final long serialVersionUID = 1;

  Interrupted {
    fields = Map.copyOf(fields);
  }
}
