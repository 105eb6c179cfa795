/**
 * Pledges and confirmations of people who do not sign in: by an address handed to them, or on paper
 * that two others answer for; and what is asked of whoever leaves.
 */
@ApplicationModule(
    allowedDependencies = {
      "attachments",
      "attachments :: screens",
      "contracts",
      "duties",
      "rules",
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
package jp.junshu.server.pledges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
