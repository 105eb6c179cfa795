/**
 * PostgreSQL: run by ourselves or elsewhere, its roles, pools, migrations, and who sees which rows.
 */
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package jp.junshu.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
