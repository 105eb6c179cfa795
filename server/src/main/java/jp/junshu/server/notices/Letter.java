package jp.junshu.server.notices;

import jp.junshu.core.form.Notice;

/** A notice in the words of a letter, which the ward begins from its template (ひな形). */
interface Letter extends Notice {

  /** The text as it is issued. */
  String body();
}
