/** Section 3: how the work is done and told: reports so far. */
@ApplicationModule(allowedDependencies = {"forms"})
@NullMarked
package jp.junshu.server.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
