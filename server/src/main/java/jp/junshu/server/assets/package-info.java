/**
 * Information assets of the ward in the contractor's hands: register, take-outs, and what must come
 * to zero.
 */
@ApplicationModule(
    allowedDependencies = {
      "contracts",
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
package jp.junshu.server.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
