package jp.junshu.server.contracts;

import jp.junshu.core.gate.Action;

/** The acts on a contract and its people, as the gate's rule table names them. */
public final class ContractActions {

  /** A contract's file is opened. */
  public static final Action REGISTER = Action.of("contract.register");

  /** A person of the contractor is given a place. */
  public static final Action ADD = Action.moving("people.add");

  /** A person of the contractor leaves their place. */
  public static final Action END = Action.moving("people.end");

  /** A person of the contractor is handed the address by which they set their password. */
  public static final Action ACCOUNT = Action.of("people.account");

  /** Alone, so that nothing is decided while it is written. */
  public static final Action DRAFT_SCOPE = Action.moving("scope.draft");

  /** Alone, so that it holds for the draft that was seen. */
  public static final Action DECIDE_SCOPE = Action.moving("scope.decide");

  /** Somebody answers the questions on the rules for their roles. */
  public static final Action ANSWER = Action.of("rules.answer");

  /** Somebody opens a group session on the rules. */
  public static final Action OPEN_GROUP = Action.of("group.open");

  /** 業務着手. */
  public static final Action OPEN = Action.moving("work.open");

  /** 完了確認. */
  public static final Action COMPLETE = Action.moving("work.complete");

  /** Somebody is named for what is left after the last day. */
  public static final Action REMAIN = Action.moving("remainder.name");

  /** Somebody enters when they will be away. */
  public static final Action PLAN_ABSENCE = Action.of("absence.plan");

  /** Somebody is said to be away now, by others. */
  public static final Action DECLARE_ABSENCE = Action.of("absence.declare");

  /** An absence ends earlier. */
  public static final Action END_ABSENCE = Action.of("absence.end");

  /** Somebody compares people with their photographs. */
  public static final Action COMPARE_FACES = Action.of("photograph.compare");

  private ContractActions() {}
}
