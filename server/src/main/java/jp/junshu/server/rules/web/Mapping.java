package jp.junshu.server.rules.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import jp.junshu.server.ui.TypedForm;

/**
 * Which clause of a municipality is carried out as which of the reference edition. The same
 * structure says it by itself; for any other the places are a proposal that a person confirms.
 */
final class Mapping {

  static final String CONFIRMED = "confirmed";

  private Mapping() {}

  /** The field in which the reference clause of a clause is chosen. */
  static String field(ClauseId own) {
    return "as." + own;
  }

  /** By places, as the form first shows it. */
  static Map<String, String> proposed(Edition edition) {
    var proposed = new HashMap<String, String>();
    edition
        .clauses()
        .forEach(
            clause ->
                clause
                    .reference()
                    .ifPresent(as -> proposed.put(field(clause.own()), as.toString())));
    return proposed;
  }

  /** What the form says, or by places where the structure is the reference edition's. */
  static Map<ClauseId, ClauseId> read(TypedForm form, Edition edition) {
    if (edition.hasReferenceStructure()) {
      return ClauseId.ALL.stream().collect(toMap(id -> id, id -> id));
    }
    if (form.raw(CONFIRMED).isEmpty()) {
      form.refuse(CONFIRMED, form.words().get("rules.publish.confirmed.missing"));
    }
    var mapping = new HashMap<ClauseId, ClauseId>();
    var known = ClauseId.ALL.stream().collect(toMap(ClauseId::toString, id -> id));
    for (var clause : edition.clauses()) {
      var chosen = known.get(form.raw(field(clause.own())));
      if (chosen != null) {
        mapping.put(clause.own(), chosen);
      }
    }
    return mapping;
  }
}
