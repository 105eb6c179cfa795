package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.FilingPage;

/**
 * A contract as one person may see it at one moment.
 *
 * @param filings the newest first
 * @param toFile forms that this person may file by role, that apply here and do not stand already
 */
public record ContractScreen(
    ContractPart part, LocalDate today, FilingPage filings, List<FormSchema> toFile) {

  public ContractScreen {
    toFile = List.copyOf(toFile);
  }
}
