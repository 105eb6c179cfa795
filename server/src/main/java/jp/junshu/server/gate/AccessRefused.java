package jp.junshu.server.gate;

import java.util.Optional;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Decision;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** The gate said no. Carries the clauses and what is missing, so that the page can say both. */
public final class AccessRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient AccessRequest request;
  private final transient Decision.Refused decision;
  private final transient @Nullable ActKey key;
  private final String number;

  AccessRefused(AccessRequest request, Decision.Refused decision, String number) {
    this(request, decision, null, number);
  }

  AccessRefused(
      AccessRequest request, Decision.Refused decision, @Nullable ActKey key, String number) {
    super("%s refused: %s".formatted(request.action().code(), decision.missing()));
    this.request = request;
    this.decision = decision;
    this.key = key;
    this.number = number;
  }

  AccessRefused numbered(String kept) {
    var numbered = new AccessRefused(request, decision, key, kept);
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

  /** The key of the act that was refused, where it had one. */
  Optional<ActKey> key() {
    return Optional.ofNullable(key);
  }

  /**
   * Whether the person may go on knowingly: nothing but warnings stands in the way, on a contract,
   * and it is a person who was shown them and no program.
   */
  public boolean onlyWarns() {
    return decision.onlyWarns()
        && key != null
        && request.resource().contract().isPresent()
        && request.person().isPresent()
        && SignedIn.client().isEmpty();
  }

  /**
   * The number under which the refusal is kept, for example {@code G-20261124-417}; empty until it
   * is.
   */
  public String number() {
    return number;
  }
}
