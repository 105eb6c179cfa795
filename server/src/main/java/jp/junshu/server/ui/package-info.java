/** What every screen needs: the frame, words, dates, parts of a page, and pages that say no. */
@ApplicationModule(allowedDependencies = {"identity", "database", "text", "time"})
@NullMarked
package jp.junshu.server.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
