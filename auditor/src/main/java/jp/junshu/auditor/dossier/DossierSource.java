package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.Map;

/**
 * All that a dossier is made from.
 *
 * @param origin of the contract's log
 * @param entries of that log in order, from 0, up to the seal and without it
 * @param openings of its commitments, contents of filings among them, in any order; those that no
 *     entry mentions are passed over
 * @param erased commitments that nothing opens any more, by the index of the entry that says so
 * @param ward what stands in the ward's log
 */
public record DossierSource(
    String origin,
    List<byte[]> entries,
    List<Opening> openings,
    Map<Long, List<String>> erased,
    WardExtract ward) {

  public DossierSource {
    entries = List.copyOf(entries);
    openings = List.copyOf(openings);
    erased = Map.copyOf(erased);
  }

  /** One of a log of which nothing was erased. */
  public DossierSource(
      String origin, List<byte[]> entries, List<Opening> openings, WardExtract ward) {
    this(origin, entries, openings, Map.of(), ward);
  }
}
