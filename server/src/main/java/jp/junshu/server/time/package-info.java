/** Which moment it is, for the business and for the machine, and which days the ward works. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.junshu.server.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
