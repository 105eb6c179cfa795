/**
 * Filings and their lives; routes of decision; screen and paper of every form, all read off its
 * record.
 */
@ApplicationModule(
    allowedDependencies = {"gate", "paper", "ui", "identity", "ledger", "database", "text", "time"})
@NullMarked
package jp.junshu.server.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
