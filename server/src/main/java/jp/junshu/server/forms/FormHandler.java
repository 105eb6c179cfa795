package jp.junshu.server.forms;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;

/**
 * What the module that owns a form adds to it. Every method is called inside the filing or deciding
 * transaction, so that what the owner keeps and the filing are true together or not at all. A form
 * without a handler needs none.
 */
public interface FormHandler<T extends Form> {

  /** The record this handler serves. */
  Class<T> form();

  /**
   * Whether filing or deciding it may change who stands where on the contract, a pledge for
   * example.
   */
  default boolean movesStanding() {
    return Kind.of(form()) == Kind.PLEDGE;
  }

  /** Errors that only the context can tell; nothing is saved if there is one. */
  default Stream<FieldError> check(Draft<T> draft) {
    return Stream.empty();
  }

  /**
   * What must hold before it may be filed, beyond the rule table: the gate refuses while one check
   * fails, with its clause.
   */
  default Stream<Check> beforeFiling(Draft<T> draft) {
    return Stream.empty();
  }

  /**
   * What speaks for and against a favourable decision: shown before the content, and while one
   * check fails the gate refuses to grant, receive, agree or countersign.
   */
  default Stream<Check> beforeDeciding(FiledForm<T> filed) {
    return Stream.empty();
  }

  /**
   * What must hold of whoever decides favourably, beyond their role: shown to them and asked by the
   * gate as {@link #beforeDeciding}.
   */
  default Stream<Check> ofDecider(FiledForm<T> filed, PersonActor decider) {
    return Stream.empty();
  }

  /**
   * Whether it weighs so much that it is decided by itself, on its own page, and never among many
   * (一括承認).
   */
  default boolean aloneOnly(FiledForm<T> filed) {
    return false;
  }

  /** When the fact itself happened, where the form says so; empty where filing is the fact. JST. */
  default Optional<LocalDateTime> occurred(T content) {
    return Optional.empty();
  }

  /** It was filed, or filed again. */
  default void onFiled(FiledForm<T> filed) {}

  /**
   * Its life went on: granted, refused, received, agreed, countersigned, sent back, taken back or
   * abandoned.
   */
  default void onDecided(FiledForm<T> filed, Life.State outcome) {}
}
