package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.FilingView;

/**
 * A contract as one person may see it at one moment.
 *
 * @param filings the newest first
 * @param toFile forms that this person may file by role, that apply here and do not stand already
 */
public record ContractScreen(
    ContractPart part, LocalDate today, List<FilingView> filings, List<FormSchema> toFile) {

  public ContractScreen {
    filings = List.copyOf(filings);
    toFile = List.copyOf(toFile);
  }
}
