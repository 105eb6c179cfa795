/** Section 4.3: what contractors agree and tell when they operate and maintain systems. */
@ApplicationModule(allowedDependencies = {"forms"})
@NullMarked
package jp.junshu.server.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
