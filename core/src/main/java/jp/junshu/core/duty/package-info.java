/**
 * Duties: who owes what to whom, by when, because of which fact. Pure functions of facts and a
 * moment.
 */
@NullMarked
package jp.junshu.core.duty;

import org.jspecify.annotations.NullMarked;
