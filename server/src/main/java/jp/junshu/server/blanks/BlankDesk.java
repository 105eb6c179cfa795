package jp.junshu.server.blanks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.blanks.BlankFacts.BlankIssued;
import jp.junshu.server.blanks.BlankFacts.BlankSettled;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FormOffers;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where blank sheets get their numbers, and where it is told what became of each. */
@Service
public class BlankDesk {

  /** So many numbers of one form and contract may wait for a use. */
  public static final int UNUSED = 200;

  private final Acts acts;
  private final BlankRepository blanks;
  private final EntryRepository entries;
  private final Contracts contracts;
  private final FormOffers offers;
  private final Ledger ledger;

  BlankDesk(
      Acts acts,
      BlankRepository blanks,
      EntryRepository entries,
      Contracts contracts,
      FormOffers offers,
      Ledger ledger) {
    this.acts = acts;
    this.blanks = blanks;
    this.entries = entries;
    this.contracts = contracts;
    this.offers = offers;
    this.ledger = ledger;
  }

  /** The forms that this person could file, and that can be written by hand: no pledges. */
  @Transactional(readOnly = true)
  public List<FormSchema> forms(PersonActor actor, ContractId contract) {
    return offers.of(actor, contract).stream().filter(form -> form.kind() != Kind.PLEDGE).toList();
  }

  /** What was issued on a contract, by form and number. */
  @Transactional(readOnly = true)
  public List<BlankBatch> batches(ContractId contract) {
    return blanks.batches(contract);
  }

  /** What became of numbers that will not be entered. */
  @Transactional(readOnly = true)
  public List<BlankSettlement> settled(ContractId contract) {
    return blanks.settled(contract);
  }

  /** The batch that a number is of. */
  @Transactional(readOnly = true)
  public Optional<BlankBatch> batch(ContractId contract, String form, int serial) {
    return blanks.batch(contract, form, serial);
  }

  /**
   * Gives numbers to so many sheets.
   *
   * @throws IllegalArgumentException if these are none, or more than {@link BlankBatch#MOST}
   * @throws TooManyUnused if with these more than {@link #UNUSED} would lie about
   */
  public BlankBatch issue(
      PersonActor actor, ContractId contract, FormSchema form, int sheets, ActKey key) {
    if (sheets < 1 || sheets > BlankBatch.MOST) {
      throw new IllegalArgumentException(sheets + " sheets");
    }
    var resource = ResourceRef.of(contract);
    return acts.perform(
        Ask.of(actor, BlankActions.ISSUE, resource, key, page(contract)),
        clearance -> {
          var by = clearance.personFor(BlankActions.ISSUE, resource);
          var last = blanks.count(head(contract), form.no(), sheets);
          if (blanks.unused(contract, form.no()) > UNUSED) {
            throw new TooManyUnused();
          }
          var batch =
              new BlankBatch(
                  contract,
                  form.no(),
                  form.version(),
                  last - sheets + 1,
                  last,
                  by.organization(),
                  by.person(),
                  clearance.at());
          blanks.insert(head(contract), batch);
          ledger.record(
              by,
              new BlankIssued(contract, form.no(), form.version(), batch.first(), batch.last()));
          return batch;
        });
  }

  /**
   * Tells that a sheet will not be entered, because it was spoiled or lost.
   *
   * @throws AlreadySettled if that was told before, or if it was entered
   */
  public void settle(
      PersonActor actor, BlankBatch batch, int serial, BlankFate fate, String reason, ActKey key) {
    if (serial < batch.first() || serial > batch.last() || !fate.told()) {
      throw new IllegalArgumentException("no sheet of that batch: " + serial);
    }
    var resource = ResourceRef.of(batch.contract());
    var ask = Ask.of(actor, BlankActions.SETTLE, resource, key, page(batch.contract()));
    acts.perform(
        ask.about(batch),
        clearance -> {
          keep(clearance, batch, serial, fate, reason);
          return serial;
        });
  }

  private void keep(
      Clearance clearance, BlankBatch batch, int serial, BlankFate fate, String reason) {
    var contract = batch.contract();
    var by = clearance.personFor(BlankActions.SETTLE, ResourceRef.of(contract));
    var settlement = new BlankSettlement(batch.form(), serial, fate, reason, clearance.at());
    blanks.hold(contract, batch.form());
    if (blanks.entered(contract, batch.form(), serial)
        || !blanks.settle(head(contract), by.person(), settlement)) {
      throw new AlreadySettled(batch.form(), serial);
    }
    entries.forgetReturned(contract, batch.form(), serial);
    var committed =
        ledger.commit(LogRef.contract(contract), reason.getBytes(StandardCharsets.UTF_8));
    ledger.record(by, new BlankSettled(contract, batch.form(), serial, fate, committed));
  }

  private ContractHead head(ContractId contract) {
    return contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
  }

  private static String page(ContractId contract) {
    return "/contracts/%s/blanks".formatted(contract);
  }
}
