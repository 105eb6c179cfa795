package jp.junshu.server.assets;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.HandoverLog.Direction;
import jp.junshu.server.assets.HandoverLog.Encryption;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.contracts.NewActs;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Nothing is given before both sides agreed how it will end, and nothing more than needed, kept
 * unreadable on its way. Returning stands under none of this: it is always open.
 */
@Component
@Clause({"2.1", "2.3", "2.6"})
class HandoverHandler implements FormHandler<HandoverLog> {

  /** Whose roles on the contractor's side hand over and receive. */
  private static final Set<Role> HOLDING =
      Set.of(Role.ENGAGEMENT_MANAGER, Role.INFORMATION_CUSTODIAN);

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final AssetParts parts;
  private final MovementRepository movements;
  private final NewActs acts;
  private final NamedPeople named;
  private final BusinessClock clock;

  HandoverHandler(
      AssetParts parts,
      MovementRepository movements,
      NewActs acts,
      NamedPeople named,
      BusinessClock clock) {
    this.named = named;
    this.parts = parts;
    this.movements = movements;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public Class<HandoverLog> form() {
    return HandoverLog.class;
  }

  @Override
  public Optional<LocalDateTime> occurred(HandoverLog content) {
    return Optional.of(content.handedAt());
  }

  @Override
  public Stream<FieldError> check(Draft<HandoverLog> draft) {
    var content = draft.content();
    var asset = parts.of(draft.contract().id()).custody(content.asset()).map(Custody::asset);
    var errors = new ArrayList<FieldError>();
    asset
        .filter(found -> content.quantity() > found.quantity())
        .ifPresent(
            found ->
                errors.add(FieldError.of("quantity", "more-than-registered", found.quantity())));
    if (content.hash().filter(hash -> !SHA_256.matcher(hash).matches()).isPresent()) {
      errors.add(FieldError.of("hash", "hash-form"));
    }
    if (content.direction() == Direction.GIVEN) {
      errors.addAll(given(content));
      if (asset.map(Asset::personal).orElse(false) && content.encryption() == Encryption.NONE) {
        errors.add(FieldError.of("encryption", "handover-unprotected"));
      }
    }
    return errors.stream();
  }

  private static List<FieldError> given(HandoverLog content) {
    var errors = new ArrayList<FieldError>();
    if (content.columns().isEmpty()) {
      errors.add(FieldError.of("columns", "handover-columns"));
    }
    if (content.columnsReason().isEmpty()) {
      errors.add(FieldError.of("columnsReason", "handover-reason"));
    }
    if (content.purpose().isEmpty()) {
      errors.add(FieldError.of("purpose", "handover-purpose"));
    }
    if (content.place().isEmpty()) {
      errors.add(FieldError.of("place", "handover-place"));
    }
    content
        .returnDue()
        .filter(due -> due.isBefore(content.handedAt().toLocalDate()))
        .ifPresent(_ -> errors.add(FieldError.of("returnDue", "return-due-passed")));
    return errors;
  }

  @Override
  public Stream<Check> beforeFiling(Draft<HandoverLog> draft) {
    if (draft.content().direction() == Direction.RETURNED) {
      return Stream.empty();
    }
    var contract = draft.contract().id();
    var part = parts.of(contract);
    var agreed = part.custody(draft.content().asset()).stream().map(AssetChecks::agreed);
    return Stream.of(acts.checks(contract, draft.now()), agreed, filer(draft))
        .flatMap(checks -> checks);
  }

  /** Whoever of the contractor files that it has something now is somebody who may have it. */
  private Stream<Check> filer(Draft<HandoverLog> draft) {
    return draft.filer().side() == Side.WARD
        ? Stream.empty()
        : named.of(draft.contract().id(), draft.filer(), HOLDING);
  }

  /** Whoever of the contractor confirms that it is theirs now is somebody who may have it. */
  @Override
  public Stream<Check> ofDecider(FiledForm<HandoverLog> filed, PersonActor decider) {
    return filed.content().direction() == Direction.RETURNED || decider.side() == Side.WARD
        ? Stream.empty()
        : named.of(filed.contract().id(), decider, HOLDING);
  }

  @Override
  public void onFiled(FiledForm<HandoverLog> filed) {
    movements.replace(filed.filed().id());
    movements.insert(filed.contract(), filed.filed().revision(), Movements.handover(filed));
  }

  @Override
  public void onDecided(FiledForm<HandoverLog> filed, Life.State outcome) {
    var settled =
        outcome == Life.State.COUNTERSIGNED
            ? Optional.of(clock.instant())
            : Optional.<Instant>empty();
    movements.move(filed.filed().id(), outcome, settled);
  }
}
