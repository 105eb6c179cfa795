/** Measurements that print a table; run on request, never by the build. */
@NullMarked
package jp.junshu.bench;

import org.jspecify.annotations.NullMarked;
