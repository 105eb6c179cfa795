/**
 * Who owes what by when: duties of every contract from its facts, the state of every clause, what
 * waits for one person.
 */
@ApplicationModule(
    allowedDependencies = {"forms", "gate", "ui", "identity", "ledger", "database", "text", "time"})
@NullMarked
package jp.junshu.server.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
