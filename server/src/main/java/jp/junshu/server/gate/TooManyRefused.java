package jp.junshu.server.gate;

import jp.junshu.core.gate.AccessRequest;

/**
 * The gate said no, as it did so often to the same person on the same contract within the hour that
 * this is not kept any more. Nothing of the act remains; what the gate allows is done all the same.
 */
public final class TooManyRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooManyRefused(AccessRequest request) {
    super(
        "%s refused, the last of more than %d within an hour"
            .formatted(request.action().code(), Refusals.MOST));
  }
}
