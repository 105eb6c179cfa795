/** Planted: what stands above. */
@ApplicationModule(allowedDependencies = {"lower"})
@NullMarked
package jp.junshu.planted.modules.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
