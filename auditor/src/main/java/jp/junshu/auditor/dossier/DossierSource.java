package jp.junshu.auditor.dossier;

import java.util.List;

/**
 * All that a dossier is made from.
 *
 * @param origin of the contract's log
 * @param entries of that log in order, from 0, up to the seal and without it
 * @param openings of its commitments, contents of filings among them, in any order; those that no
 *     entry mentions are passed over
 * @param ward what stands in the ward's log
 */
public record DossierSource(
    String origin, List<byte[]> entries, List<Opening> openings, WardExtract ward) {

  public DossierSource {
    entries = List.copyOf(entries);
    openings = List.copyOf(openings);
  }
}
