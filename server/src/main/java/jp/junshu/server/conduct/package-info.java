/**
 * Section 3, and 6: how the work is done, told and inspected, incidents and what follows from a
 * breach.
 */
@ApplicationModule(allowedDependencies = {"contracts", "forms", "time"})
@NullMarked
package jp.junshu.server.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
