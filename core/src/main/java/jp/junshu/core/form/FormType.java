package jp.junshu.core.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a form: its 様式番号, the version of its fields, and the clauses it serves. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FormType {

  /** The form's number, for example {@code F06}; a letter tells two of one number apart. */
  String no();

  /** Counts up with every change of the record's fields. */
  int version();

  /** Ids of the clauses this form serves, the leading one first. */
  String[] clauses();
}
