/**
 * Contracts as work: the parties, the people and their roles at any date, who may act, opening and
 * completion.
 */
@ApplicationModule(
    allowedDependencies = {
      "chain",
      "rules",
      "duties",
      "intake",
      "forms",
      "gate",
      "paper",
      "ui",
      "identity",
      "ledger",
      "database",
      "text",
      "time"
    })
@NullMarked
package jp.junshu.server.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
