package jp.junshu.server.afterwards.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.afterwards.Records;
import jp.junshu.server.afterwards.Retention;
import jp.junshu.server.afterwards.Retentions;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.Readers;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What the pages of records and their keeping show. To a contractor they are not there. */
@Component
class RetentionPages {

  private final Retentions retentions;
  private final Contracts contracts;
  private final Readers readers;
  private final Offers offers;
  private final Messages messages;
  private final Reads reads;
  private final BusinessClock clock;

  RetentionPages(
      Retentions retentions,
      Contracts contracts,
      Readers readers,
      Offers offers,
      Messages messages,
      Reads reads,
      BusinessClock clock) {
    this.retentions = retentions;
    this.contracts = contracts;
    this.readers = readers;
    this.offers = offers;
    this.messages = messages;
    this.reads = reads;
    this.clock = clock;
  }

  Words words(Locale locale) {
    return messages.in(locale);
  }

  LocalDate today() {
    return clock.today();
  }

  /**
   * Who is not of the ward is told that there is nothing.
   *
   * @throws NotThere for a contractor, and for a contract that cannot be seen
   */
  void require(PersonActor actor, ContractId contract) {
    if (actor.side() != Side.WARD || !readers.mayOpen(actor, contract) || absent(contract)) {
      throw new NotThere();
    }
  }

  /** An auditor may open every contract, one that is not there too. */
  private boolean absent(ContractId contract) {
    return reads.snapshot(() -> contracts.find(contract)).isEmpty();
  }

  /** The model of one contract's page. */
  Map<String, Object> model(PersonActor actor, ContractId contract) {
    require(actor, contract);
    return reads.snapshot(
        () -> {
          var retention = retentions.of(contract).orElseThrow(NotThere::new);
          var roster = contracts.roster(contract);
          var model = new HashMap<String, Object>();
          model.put("contract", retention.contract());
          model.put("retention", retention);
          model.put("lines", lines(retention));
          model.put("roster", roster);
          model.put("now", clock.instant());
          model.put("reader", actor.person());
          RetentionController.offered()
              .forEach((name, action) -> model.put(name, offers.may(actor, action, contract)));
          return model;
        });
  }

  private List<KeptLine> lines(Retention retention) {
    return Arrays.stream(Records.values())
        .map(records -> KeptLine.of(retention, records, clock.today()))
        .toList();
  }

  /** Everything whose time has run before that day, on the contracts this person may open. */
  List<KeptLine> over(PersonActor actor, LocalDate day) {
    return reads.snapshot(
        () ->
            retentions.of(readers.contracts(actor)).stream()
                .flatMap(
                    retention ->
                        Arrays.stream(Records.values())
                            .filter(records -> retention.over(records, day))
                            .map(records -> KeptLine.of(retention, records, clock.today())))
                .toList());
  }
}
