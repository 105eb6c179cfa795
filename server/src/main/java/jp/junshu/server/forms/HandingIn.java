package jp.junshu.server.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.junshu.core.form.Form;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.forms.FormDesk.Result;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From what was typed to a filing, or to what is wrong with it, the first time and again. */
@Component
class HandingIn {

  private final FormBinder binder;
  private final FilingDesk filing;
  private final Acts acts;
  private final BusinessClock clock;
  private final TransactionTemplate inside;

  HandingIn(
      FormBinder binder,
      FilingDesk filing,
      Acts acts,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.binder = binder;
    this.filing = filing;
    this.acts = acts;
    this.clock = clock;
    this.inside = new TransactionTemplate(transactions);
    this.inside.setReadOnly(true);
  }

  <T extends Form> Result file(
      FormDefinition<T> form,
      PersonActor filer,
      ContractHead contract,
      RawContent raw,
      ActKey key) {
    return handIn(
        form,
        filer,
        contract,
        raw,
        key,
        draft -> new Result.Accepted(filing.file(form, draft, key)));
  }

  /** Hands in what somebody else read off a sheet of paper. */
  <T extends Form> Result onPaper(
      FormDefinition<T> form,
      PersonActor filer,
      ContractHead contract,
      RawContent raw,
      ActKey key,
      Afterwards late,
      Consumer<PersonActor> also) {
    return handIn(
        form,
        filer,
        contract,
        raw,
        key,
        draft -> {
          var filed = filing.fileAll(form, List.of(draft.entered(late)), List.of(key), also);
          return new Result.Accepted(filed.getFirst());
        });
  }

  /** The content as it would be kept, if nothing is wrong with it. */
  <T extends Form> Optional<Map<String, ?>> content(
      FormDefinition<T> form, PersonActor filer, ContractHead contract, RawContent raw) {
    return read(() -> tried(form, filer, contract, raw).content())
        .map(content -> Json.object(CanonicalJson.write(ContentCodec.toTree((Record) content))));
  }

  /** What would be wrong with it now. */
  <T extends Form> List<FieldError> errors(
      FormDefinition<T> form, PersonActor filer, ContractHead contract, RawContent raw) {
    return read(() -> tried(form, filer, contract, raw).errors());
  }

  <T extends Form> List<FieldError> fileAll(
      FormDefinition<T> form,
      PersonActor filer,
      ContractHead contract,
      List<RawContent> contents,
      List<ActKey> keys,
      Consumer<PersonActor> also) {
    var tried =
        read(() -> contents.stream().map(raw -> tried(form, filer, contract, raw)).toList());
    var wrong = tried.stream().filter(bound -> bound.content().isEmpty()).findFirst();
    if (wrong.isPresent()) {
      return wrong.get().errors();
    }
    var drafts =
        tried.stream()
            .map(
                bound ->
                    new Draft<>(contract, filer, bound.content().orElseThrow(), clock.instant()))
            .toList();
    try {
      filing.fileAll(form, drafts, keys, also);
      return List.of();
    } catch (ContentRejected rejected) {
      return rejected.errors();
    }
  }

  <T extends Form> Result again(
      FormDefinition<T> form, PersonActor filer, FilingView view, RawContent raw, ActKey key) {
    var id = view.filed().id();
    return handIn(
        form,
        filer,
        view.contract(),
        raw,
        key,
        draft -> {
          var late = new Afterwards(view.occurredAt(), Optional.empty());
          filing.again(form, view.late() ? draft.entered(late) : draft, id, key);
          return new Result.Accepted(id);
        });
  }

  private interface HandIn<T extends Form> {
    Result in(Draft<T> draft);
  }

  private <T extends Form> Result handIn(
      FormDefinition<T> form,
      PersonActor filer,
      ContractHead contract,
      RawContent raw,
      ActKey key,
      HandIn<T> handIn) {
    var bound = read(() -> bound(form, filer, contract, raw, key));
    if (bound.content().isEmpty()) {
      return new Result.Rejected(bound.errors());
    }
    try {
      return handIn.in(new Draft<>(contract, filer, bound.content().get(), clock.instant()));
    } catch (ContentRejected rejected) {
      return new Result.Rejected(rejected.errors());
    }
  }

  /** What was handed in before under the same key is told as that, not as wrong. */
  private <T extends Form> FormBinder.Bound<T> bound(
      FormDefinition<T> form,
      PersonActor filer,
      ContractHead contract,
      RawContent raw,
      ActKey key) {
    acts.requireFresh(key);
    return tried(form, filer, contract, raw);
  }

  private <T extends Form> FormBinder.Bound<T> tried(
      FormDefinition<T> form, PersonActor filer, ContractHead contract, RawContent raw) {
    var bound = binder.bind(form, raw, contract.id());
    return bound
        .content()
        .map(content -> new Draft<>(contract, filer, content, clock.instant()))
        .map(draft -> FilingDesk.errors(form, draft))
        .filter(errors -> !errors.isEmpty())
        .map(errors -> new FormBinder.Bound<T>(Optional.empty(), errors))
        .orElse(bound);
  }

  private <T> T read(Supplier<T> work) {
    return Objects.requireNonNull(inside.execute(_ -> work.get()));
  }
}
