package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.junshu.core.form.Filed;
import jp.junshu.core.form.Form;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.FilingFacts.FilingFiled;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;

/** Takes forms in: the row, the owner's own rows and the entry commit together or not at all. */
@Service
class FilingDesk {

  /**
   * Bytes of one content, as canonical JSON, so that a few filings do not make a list of what waits
   * or a dossier grow without end. A row of a roster with ordinary words is about 350 of them.
   */
  static final int MOST = 128 << 10;

  private final Acts acts;
  private final FilingRepository filings;
  private final StepRepository steps;
  private final Filings views;
  private final RouteTable routes;
  private final Ledger ledger;
  private final ContractDirectory contracts;

  FilingDesk(
      Acts acts,
      FilingRepository filings,
      StepRepository steps,
      Filings views,
      RouteTable routes,
      Ledger ledger,
      ContractDirectory contracts) {
    this.acts = acts;
    this.filings = filings;
    this.steps = steps;
    this.views = views;
    this.routes = routes;
    this.ledger = ledger;
    this.contracts = contracts;
  }

  /**
   * Files a new form.
   *
   * @throws ContentRejected if the context finds an error in it
   */
  <T extends Form> FilingId file(FormDefinition<T> form, Draft<T> draft, ActKey key) {
    var act = filing(form, draft, key);
    return acts.perform(act.ask(), act.deed());
  }

  /**
   * Files several, all of them or none.
   *
   * @param keys one a draft
   * @param also done in the same transaction, after the last
   */
  <T extends Form> List<FilingId> fileAll(
      FormDefinition<T> form,
      List<Draft<T>> drafts,
      List<ActKey> keys,
      Consumer<PersonActor> also) {
    var all = new ArrayList<Acts.Act<FilingId>>();
    for (int i = 0; i < drafts.size(); i++) {
      all.add(filing(form, drafts.get(i), keys.get(i)));
    }
    var last = all.removeLast();
    all.add(
        new Acts.Act<>(
            last.ask(),
            clearance -> {
              var id = last.deed().done(clearance);
              also.accept(drafts.getLast().filer());
              return id;
            }));
    return acts.performAll(all);
  }

  private <T extends Form> Acts.Act<FilingId> filing(
      FormDefinition<T> form, Draft<T> draft, ActKey key) {
    var id = new FilingId(key.value());
    var action = FormActions.file(form);
    var contract = ResourceRef.of(draft.contract().id());
    var ask = Ask.of(draft.filer(), action, contract, key, "/filings/" + id).about(draft);
    return new Acts.Act<>(
        occurred(ask, form, draft),
        clearance -> {
          clearance.personFor(action, contract);
          return insert(form, recheck(form, draft, clearance), id);
        });
  }

  /** Files again what was sent back. */
  <T extends Form> void again(FormDefinition<T> form, Draft<T> draft, FilingId id, ActKey key) {
    var action = FormActions.file(form);
    var contract = ResourceRef.of(draft.contract().id());
    var ask = Ask.of(draft.filer(), action, contract, key, "/filings/" + id).about(draft);
    acts.perform(
        occurred(ask, form, draft),
        clearance -> {
          clearance.personFor(action, contract);
          return replace(form, recheck(form, draft, clearance), id);
        });
  }

  private static <T extends Form> Ask occurred(Ask ask, FormDefinition<T> form, Draft<T> draft) {
    return occurredAt(form, draft).map(ask::occurred).orElse(ask);
  }

  private static <T extends Form> Optional<Instant> occurredAt(
      FormDefinition<T> form, Draft<T> draft) {
    return form.handler()
        .occurred(draft.content())
        .map(then -> then.atZone(BusinessClock.JST).toInstant())
        .or(() -> draft.afterwards().map(Afterwards::happenedAt));
  }

  private static <T extends Form> Draft<T> recheck(
      FormDefinition<T> form, Draft<T> draft, Clearance clearance) {
    var now =
        new Draft<>(
            draft.contract(), draft.filer(), draft.content(), clearance.at(), draft.afterwards());
    var errors = errors(form, now);
    if (!errors.isEmpty()) {
      throw new ContentRejected(errors);
    }
    return now;
  }

  /** What the context finds wrong with a content. */
  static <T extends Form> List<FieldError> errors(FormDefinition<T> form, Draft<T> draft) {
    var future =
        occurredAt(form, draft)
            .filter(then -> then.isAfter(draft.now()))
            .map(_ -> FieldError.of("", "not-yet-happened"));
    return Stream.of(future.stream(), tooLarge(draft).stream(), form.handler().check(draft))
        .flatMap(found -> found)
        .toList();
  }

  private static Optional<FieldError> tooLarge(Draft<?> draft) {
    return content(draft).getBytes(StandardCharsets.UTF_8).length > MOST
        ? Optional.of(FieldError.of("", "too-much-in-all", MOST / 1024))
        : Optional.empty();
  }

  private static String content(Draft<?> draft) {
    return CanonicalJson.write(ContentCodec.toTree((Record) draft.content()));
  }

  private <T extends Form> FilingId insert(FormDefinition<T> form, Draft<T> draft, FilingId id) {
    int serial = filings.nextSerial(draft.contract(), form.schema().no());
    var content = content(draft);
    var filed = filed(draft, id, 1, content);
    var route = routes.route(form.schema(), draft.filer().side());
    var state = Lives.first(form.schema().kind(), route);
    filings.insert(draft.contract(), form.schema(), serial, filed, state);
    keep(form, draft, filed, serial, content);
    steps.insert(draft.contract(), filed, route);
    involve(form, draft, id);
    form.handler().onFiled(typed(form, id));
    return id;
  }

  private <T extends Form> void involve(FormDefinition<T> form, Draft<T> draft, FilingId id) {
    var named = Mentioned.in(form.schema().kind(), draft.content());
    filings.involve(
        id, contracts.involved(draft.filer(), draft.contract().id(), named, draft.now()));
  }

  private <T extends Form> FilingId replace(FormDefinition<T> form, Draft<T> draft, FilingId id) {
    var row = filings.lock(id).orElseThrow(() -> new FilingMoved(id));
    if (!row.state().back() || row.filed().side() != draft.filer().side()) {
      throw new FilingMoved(id);
    }
    var content = content(draft);
    var filed = filed(draft, id, row.filed().revision() + 1, content);
    var route = routes.route(form.schema(), draft.filer().side());
    keep(form, draft, filed, row.serial(), content);
    steps.insert(draft.contract(), filed, route);
    filings.move(id, Lives.first(form.schema().kind(), route), filed.revision(), filed, filed.at());
    involve(form, draft, id);
    form.handler().onFiled(typed(form, id));
    return id;
  }

  private <T extends Form> Filed filed(Draft<T> draft, FilingId id, int revision, String content) {
    Hash digest =
        ledger.commit(
            LogRef.contract(draft.contract().id()), content.getBytes(StandardCharsets.UTF_8));
    PersonActor filer = draft.filer();
    return new Filed(
        id, revision, digest, filer.person(), filer.organization(), filer.side(), draft.now());
  }

  private <T extends Form> void keep(
      FormDefinition<T> form, Draft<T> draft, Filed filed, int serial, String content) {
    var contract = draft.contract();
    var entry =
        ledger.record(
            draft.filer(),
            new FilingFiled(
                contract.id(),
                filed.id(),
                form.schema().no(),
                form.schema().version(),
                serial,
                filed.revision(),
                filed.digest()));
    var occurred = occurredAt(form, draft).orElse(draft.now());
    var signature = contracts.signature(draft.filer(), contract.id(), draft.now());
    filings.insertRevision(
        contract,
        new FilingRepository.NewRevision(
            filed,
            content,
            Signatures.write(signature),
            occurred,
            draft.afterwards().isPresent() || late(occurred, draft.now()),
            entry.id()));
  }

  /** A fact entered after its day is 事後入力, for ever. */
  private static boolean late(Instant occurred, Instant recorded) {
    return day(occurred).isBefore(day(recorded));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.JST);
  }

  private <T extends Form> FiledForm<T> typed(FormDefinition<T> form, FilingId id) {
    return TypedFilings.of(form, views.find(id).orElseThrow());
  }
}
