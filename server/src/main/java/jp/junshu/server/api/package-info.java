/**
 * Forms and registers for the systems of contractors: JSON read off the same records, by clients
 * that a manager lets in.
 */
@ApplicationModule(
    allowedDependencies = {
      "pledges",
      "contracts",
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
package jp.junshu.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
