/**
 * What the ward gives out: instructions and letters, their answers with their day, document numbers
 * and the texts they begin with.
 */
@ApplicationModule(
    allowedDependencies = {
      "duties",
      "forms",
      "gate",
      "ui",
      "identity",
      "ledger",
      "database",
      "sheets",
      "text",
      "time"
    })
@NullMarked
package jp.junshu.server.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
