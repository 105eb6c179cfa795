package jp.junshu.server.assets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * A copy is made of what is in hand, by somebody who pledged, and ends with the contract at the
 * latest.
 */
@Component
@Clause("2.2")
class CopyHandler implements FormHandler<CopyApplication> {

  private final Assets assets;
  private final Contracts contracts;
  private final NamedPeople named;

  CopyHandler(Assets assets, Contracts contracts, NamedPeople named) {
    this.assets = assets;
    this.contracts = contracts;
    this.named = named;
  }

  @Override
  public Class<CopyApplication> form() {
    return CopyApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<CopyApplication> draft) {
    var content = draft.content();
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    var last = contracts.find(draft.contract().id()).map(Contract::ends);
    return Stream.of(
            wrong(content.madeOn().isBefore(today), "madeOn", "copy-in-the-past"),
            wrong(content.expires().isBefore(content.madeOn()), "expires", "copy-ends-first"),
            wrong(
                content.erasureDue().isBefore(content.expires()),
                "erasureDue",
                "copy-erased-before-use"),
            last.filter(content.erasureDue()::isAfter)
                .map(day -> FieldError.of("erasureDue", "copy-outlives-contract", day.toString())))
        .flatMap(Optional::stream);
  }

  private static Optional<FieldError> wrong(boolean is, String field, String code) {
    return is ? Optional.of(FieldError.of(field, code)) : Optional.empty();
  }

  @Override
  public Stream<Check> beforeDeciding(FiledForm<CopyApplication> filed) {
    var contract = filed.contract().id();
    return Stream.concat(
        Stream.of(inHand(contract, filed.content())),
        named.checks(contract, List.of(filed.content().madeBy())));
  }

  private Check inHand(ContractId contract, CopyApplication content) {
    var about = content.source().toString();
    boolean held =
        assets.part(contract).custody(content.source()).filter(c -> c.left() > 0).isPresent();
    return held
        ? Check.holds("2.2", "copy-source-in-hand", Optional.empty(), about)
        : Check.fails("2.2", "copy-source-in-hand", Turn.CONTRACTOR, "", about);
  }
}
