/** Files as a stranger hands them over, and the check of a log among them. */
@NullMarked
package jp.junshu.auditor.log;

import org.jspecify.annotations.NullMarked;
