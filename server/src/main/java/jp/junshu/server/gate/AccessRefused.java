package jp.junshu.server.gate;

import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Decision;

/** The gate said no. Carries the clauses and what is missing, so that the page can say both. */
public final class AccessRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient AccessRequest request;
  private final transient Decision.Refused decision;
  private final String number;

  AccessRefused(AccessRequest request, Decision.Refused decision, String number) {
    super("%s refused: %s".formatted(request.action().code(), decision.missing()));
    this.request = request;
    this.decision = decision;
    this.number = number;
  }

  AccessRefused numbered(String kept) {
    var numbered = new AccessRefused(request, decision, kept);
    numbered.initCause(this);
    return numbered;
  }

  /** What was asked. */
  public AccessRequest request() {
    return request;
  }

  /** The answer. */
  public Decision.Refused decision() {
    return decision;
  }

  /**
   * The number under which the refusal is kept, for example {@code G-20261124-417}; empty until it
   * is.
   */
  public String number() {
    return number;
  }
}
