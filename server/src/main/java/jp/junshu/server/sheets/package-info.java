/** Excel workbooks and CSV files: read with bounds, written so that nothing in them runs. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.junshu.server.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
