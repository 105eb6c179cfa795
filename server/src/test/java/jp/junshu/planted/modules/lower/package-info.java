/** Planted: declares nothing, yet reaches up. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.junshu.planted.modules.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
