package jp.junshu.core.policy;

import java.util.Optional;

/**
 * A clause as a municipality wrote it.
 *
 * @param own its place in that municipality's document
 * @param heading the words in brackets before the wording, without the brackets
 * @param wording the sentences, code point by code point as they stood in the file
 * @param reference the clause of the reference edition that carries it out; empty means "not
 *     carried out here"
 */
public record EditionClause(
    ClauseId own, Optional<String> heading, String wording, Optional<ClauseId> reference) {

  public EditionClause {
    if (wording.isBlank()) {
      throw new IllegalArgumentException("clause %s says nothing".formatted(own));
    }
  }

  /** A clause carried out by the reference clause in the same place, if there is one. */
  static EditionClause byPlace(ClauseId own, Optional<String> heading, String wording) {
    var same = ClauseId.ALL.contains(own) ? Optional.of(own) : Optional.<ClauseId>empty();
    return new EditionClause(own, heading, wording, same);
  }
}
