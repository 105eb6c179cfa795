/** Handing in a file, looking at what was read, confirming or undoing; templates and exports. */
@NullMarked
package jp.junshu.server.intake.web;

import org.jspecify.annotations.NullMarked;
