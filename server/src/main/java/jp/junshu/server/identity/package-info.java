/** Who is signed in, acting for which organization, and who holds which post. */
@ApplicationModule(allowedDependencies = {"ledger", "database", "text", "time"})
@NullMarked
package jp.junshu.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
