/** From a drawn page to PDF/A and PDF/UA; a character that no font has is told on the sheet. */
@ApplicationModule(allowedDependencies = {"ui", "database"})
@NullMarked
package jp.junshu.server.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
