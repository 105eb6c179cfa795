/** Identifiers: UUIDs made in Java, one type per thing so that they cannot be mixed up. */
@NullMarked
package jp.junshu.core.id;

import org.jspecify.annotations.NullMarked;
