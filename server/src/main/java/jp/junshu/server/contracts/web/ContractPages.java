package jp.junshu.server.contracts.web;

import java.util.List;
import java.util.Locale;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.forms.ThingNames;
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
  private final ThingNames names;
  private final Reads reads;
  private final Messages messages;

  ContractPages(Contracts contracts, ThingNames names, Reads reads, Messages messages) {
    this.contracts = contracts;
    this.names = names;
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
                .map(check -> missing(contract, check, words))
                .toList());
  }

  private MissingView missing(ContractId contract, Check check, Words words) {
    return new MissingView(
        check.clause(),
        words.get("missing." + check.code(), names.of(contract, check.about(), words)),
        words.get("clause." + check.clause() + ".title"),
        words.get("turn." + check.who().name()),
        words.get("form.way"),
        check.way());
  }
}
