/**
 * Section 1: editions of the compliance rules, imported, published and shown, and which of their
 * clauses this product carries out.
 */
@ApplicationModule(
    allowedDependencies = {
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
package jp.junshu.server.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
