/**
 * The emergency account of the ward: a sealed envelope that two people prepare, what whoever breaks
 * it may do for an hour, who is told, and what is said of it afterwards.
 */
@ApplicationModule(
    allowedDependencies = {"gate", "ui", "identity", "ledger", "database", "text", "time"})
@NullMarked
package jp.junshu.server.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
