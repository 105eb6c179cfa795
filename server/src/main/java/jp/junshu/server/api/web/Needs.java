package jp.junshu.server.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.junshu.server.api.Scope;

/**
 * What a client must have been let in for; none is for every client. A handler without it is not
 * there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
  Scope[] value();
}
