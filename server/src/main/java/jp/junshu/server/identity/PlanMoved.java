package jp.junshu.server.identity;

/** The plan is not any more what it was when the page was read: it is to be looked at again. */
public final class PlanMoved extends RuntimeException {

  PlanMoved() {
    super("the plan moved");
  }
}
