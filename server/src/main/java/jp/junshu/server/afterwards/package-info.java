/**
 * After the end (7): what still binds whom at any date, how long the records of a contract are
 * kept, what the ward decides of them then, and what holds such a decision up.
 */
@ApplicationModule(
    allowedDependencies = {
      "contracts",
      "assets",
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
package jp.junshu.server.afterwards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
