/**
 * Blank forms on paper for when the net is down: each sheet with a number of its own, and what
 * became of every number.
 */
@ApplicationModule(
    allowedDependencies = {
      "attachments",
      "attachments :: screens",
      "contracts",
      "duties",
      "forms",
      "forms :: screens",
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
package jp.junshu.server.blanks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
