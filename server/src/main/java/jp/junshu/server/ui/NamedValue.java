package jp.junshu.server.ui;

import gg.jte.Content;

/** A line of a list of facts. Text is escaped; markup is only what a template made. */
public record NamedValue(String name, Content value) {

  public static NamedValue of(String name, String text) {
    return new NamedValue(name, output -> output.writeUserContent(text));
  }
}
