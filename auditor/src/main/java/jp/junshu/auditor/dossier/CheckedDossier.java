package jp.junshu.auditor.dossier;

import java.util.List;
import jp.junshu.auditor.log.CheckedLog;
import jp.junshu.auditor.log.CheckedSignature;

/**
 * A dossier in which nothing is wrong.
 *
 * @param contract what it is called, and its number
 * @param forms how many contents of filings it holds
 * @param members how many files there are
 * @param wardEntries how many entries of the ward's log are proven
 * @param ward signatures of the ward's checkpoint
 */
public record CheckedDossier(
    CheckedLog log,
    String contract,
    long forms,
    int members,
    int wardEntries,
    List<CheckedSignature> ward) {

  public CheckedDossier {
    ward = List.copyOf(ward);
  }
}
