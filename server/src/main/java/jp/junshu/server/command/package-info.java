/** What can be asked for on the command line, and what it answers, in plain Japanese. */
@ApplicationModule(
    allowedDependencies = {"story", "rules", "forms", "identity", "ledger", "database", "time"})
@NullMarked
package jp.junshu.server.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
