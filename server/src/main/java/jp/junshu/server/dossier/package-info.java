/**
 * What leaves the system as evidence: the sealed dossier of a contract, which anyone can check
 * without us.
 */
@ApplicationModule(
    allowedDependencies = {
      "contracts",
      "assets",
      "rules",
      "duties",
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
package jp.junshu.server.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
