package jp.junshu.server.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;

/**
 * What somebody was doing when they were asked to show once more who they are.
 *
 * @param id carried by the page that asks, so that it goes on with this and with nothing else
 * @param by the person who did it
 * @param organization for whom they acted
 * @param act the code of what was to be done; empty if it has none
 * @param where path of the page of what it was to be done to; empty if there is none
 * @param sends whether it is a form to be sent; otherwise a page to be opened
 */
record Interrupted(
    UUID id,
    UUID by,
    UUID organization,
    Instant at,
    String act,
    String where,
    String path,
    boolean sends,
    Map<String, List<String>> fields)
    implements Serializable {
  private static final long serialVersionUID = 1;

  Interrupted {
    fields = Map.copyOf(fields);
  }

  boolean of(PersonActor actor) {
    return by.equals(actor.person().value()) && organization.equals(actor.organization().value());
  }
}
