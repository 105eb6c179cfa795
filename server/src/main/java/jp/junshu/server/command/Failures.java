package jp.junshu.server.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where what went wrong is kept for whoever repairs it. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void keep(Throwable failure) {
    LOG.error("a command failed", failure);
  }
}
