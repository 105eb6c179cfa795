/** What people type and how it is kept: names by their code points, numbers and kana by width. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.junshu.server.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
