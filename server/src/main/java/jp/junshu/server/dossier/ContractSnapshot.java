package jp.junshu.server.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.junshu.auditor.dossier.DossierSource;
import jp.junshu.auditor.dossier.Opening;
import jp.junshu.auditor.dossier.WardExtract;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.merkle.VKey;

/**
 * A contract's log at one moment, nothing of it waiting for its number.
 *
 * @param erased commitments without contents, by the index of the entry that erased them
 * @param entries their bytes, from 0
 */
record ContractSnapshot(
    VKey key, List<byte[]> entries, List<Opening> openings, Map<Long, List<String>> erased) {

  ContractSnapshot {
    entries = List.copyOf(entries);
    openings = List.copyOf(openings);
    erased = Map.copyOf(erased);
  }

  long size() {
    return entries.size();
  }

  List<Entry> read() {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> Entry.read(i, entries.get(i), key.name()))
        .toList();
  }

  DossierSource with(WardExtract ward) {
    return new DossierSource(key.name(), entries, openings, erased, ward);
  }
}
