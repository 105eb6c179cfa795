/** Section 4.2: what contractors plan, prove and record when they develop and build. */
@ApplicationModule(allowedDependencies = {"forms", "text"})
@NullMarked
package jp.junshu.server.development;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
