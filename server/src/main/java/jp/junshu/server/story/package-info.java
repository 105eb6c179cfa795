/**
 * Plays invented stories over HTTP against the running application, as a browser without JavaScript
 * would.
 */
@ApplicationModule(allowedDependencies = {"ui", "text", "time"})
@NullMarked
package jp.junshu.server.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
