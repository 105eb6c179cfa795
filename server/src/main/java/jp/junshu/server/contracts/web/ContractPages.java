package jp.junshu.server.contracts.web;

import java.util.List;
import java.util.Locale;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MissingView;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What every page of a contract needs: the contract, and what is missing in words. */
@Component
class ContractPages {

  private final Contracts contracts;
  private final MissingWords missing;
  private final Reads reads;
  private final Messages messages;

  ContractPages(Contracts contracts, MissingWords missing, Reads reads, Messages messages) {
    this.contracts = contracts;
    this.missing = missing;
    this.reads = reads;
    this.messages = messages;
  }

  ContractPart part(ContractId id) {
    return reads.snapshot(() -> contracts.part(id)).orElseThrow(NotThere::new);
  }

  Words words(Locale locale) {
    return messages.in(locale);
  }

  /** What fails, as a list of things to do. */
  List<MissingView> missing(ContractId contract, List<Check> checks, Words words) {
    return reads.snapshot(
        () ->
            checks.stream()
                .filter(check -> !check.holds())
                .map(check -> missing.of(contract, check, words))
                .toList());
  }
}
