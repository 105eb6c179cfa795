/**
 * Forms and registers in Excel and CSV, both ways: templates, dry runs, imports that can be undone
 * until a person confirms them, exports.
 */
@ApplicationModule(
    allowedDependencies = {
      "forms",
      "sheets",
      "gate",
      "ui",
      "identity",
      "ledger",
      "database",
      "text",
      "time"
    })
@NullMarked
package jp.junshu.server.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
