/**
 * The companies to which the work on a contract is entrusted, tier by tier, each under the ward's
 * consent (承諾): what stands at any moment, and by whom people are employed and directed.
 */
@ApplicationModule(
    allowedDependencies = {"forms", "gate", "ui", "identity", "ledger", "database", "text", "time"})
@NullMarked
package jp.junshu.server.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
