/** The clauses: their ids, their texts, the editions a municipality publishes. */
@NullMarked
package jp.junshu.core.policy;

import org.jspecify.annotations.NullMarked;
