/**
 * Photographs of the contractor's people on a contract (5): handed in, looked through by a scanner,
 * shown to whoever compares a face with a picture, and erased a time after the last place there.
 */
@ApplicationModule(
    allowedDependencies = {
      "attachments",
      "attachments :: screens",
      "contracts",
      "chain",
      "forms",
      "gate",
      "ui",
      "identity",
      "ledger",
      "database",
      "text",
      "time"
    })
@NullMarked
package jp.junshu.server.photographs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
