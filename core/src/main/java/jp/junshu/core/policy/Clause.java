package jp.junshu.core.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clauses that this code carries out, by their ids in the reference edition, for example {@code
 * "2.5"}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Clause {

  /** Clause ids as {@link ClauseId#toString()} writes them. */
  String[] value();
}
