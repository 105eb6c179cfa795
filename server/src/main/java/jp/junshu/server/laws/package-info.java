/** The laws that a contract's facts make apply (1-③), attested before the work and every year. */
@ApplicationModule(
    allowedDependencies = {"assets", "chain", "contracts", "duties", "forms", "gate", "time", "ui"})
@NullMarked
package jp.junshu.server.laws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
