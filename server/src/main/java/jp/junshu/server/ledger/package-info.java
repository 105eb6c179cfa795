/**
 * The tamper-evident log: facts recorded in the caller's transaction, then numbered, signed,
 * published, proved.
 */
@ApplicationModule(allowedDependencies = {"database", "time"})
@NullMarked
package jp.junshu.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
