/** Screens that belong to no single section of the rules: beginning, administration. */
@ApplicationModule(
    allowedDependencies = {
      "contracts",
      "duties",
      "emergency",
      "forms",
      "notices",
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
package jp.junshu.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
