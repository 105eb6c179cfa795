/** Forms as records: kinds of act, their lives, their schemas. */
@NullMarked
package jp.junshu.core.form;

import org.jspecify.annotations.NullMarked;
