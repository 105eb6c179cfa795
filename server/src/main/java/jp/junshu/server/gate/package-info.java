/**
 * The one place that says yes: asks the rule table, keeps the answer, lets the act and its entry
 * commit together.
 */
@ApplicationModule(allowedDependencies = {"identity", "ledger", "database", "time"})
@NullMarked
package jp.junshu.server.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
