package jp.junshu.server.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.junshu.core.id.ContractId;

/** Which contract a request is about; noted by whatever looked whether it may be read. */
public final class Subject {

  private static final String ATTRIBUTE = Subject.class.getName();

  private Subject() {}

  /** Notes it for the page that answers. */
  public static void note(HttpServletRequest request, ContractId contract) {
    request.setAttribute(ATTRIBUTE, contract);
  }

  /**
   * Whatever answers says nothing of a contract: what may not be seen looks like what is absent.
   */
  static void forget(HttpServletRequest request) {
    request.removeAttribute(ATTRIBUTE);
  }

  /** The contract of the page that answers; empty if it is about none, or about many. */
  static Optional<ContractId> of(HttpServletRequest request) {
    return Optional.ofNullable((ContractId) request.getAttribute(ATTRIBUTE));
  }
}
