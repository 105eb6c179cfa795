/** Gate rules: a request and its facts in, a decision with clauses and what is missing out. */
@NullMarked
package jp.junshu.core.gate;

import org.jspecify.annotations.NullMarked;
