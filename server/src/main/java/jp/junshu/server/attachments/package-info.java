/**
 * Files that lie with filings: told by their content, kept by digest, closed until a scanner has
 * looked through them.
 */
@ApplicationModule(
    allowedDependencies = {"forms", "gate", "ui", "identity", "ledger", "database", "text", "time"})
@NullMarked
package jp.junshu.server.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
