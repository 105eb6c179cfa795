/** Section 4.1: what contractors ask for, record and tell when they work on the ward's systems. */
@ApplicationModule(allowedDependencies = {"contracts", "forms", "time"})
@NullMarked
package jp.junshu.server.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
