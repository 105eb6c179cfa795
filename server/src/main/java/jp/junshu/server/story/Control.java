package jp.junshu.server.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** One control of a form with its label, the legends it stands under, and what it is set to. */
final class Control {

  /** How near a label must come to what is asked for; tried in this order. */
  enum Closeness {
    THE_VERY_WORDS,
    ITS_BEGINNING,
    THE_NAME_OF_THE_FIELD
  }

  private final Element element;
  private final List<String> path;
  private Optional<Attachment> file = Optional.empty();

  private record Attachment(String name, byte[] content) {}

  Control(Element form, Element element) {
    this.element = element;
    this.path = path(form, element);
  }

  /** What stands beside it. */
  String label() {
    return path.getLast();
  }

  boolean isChoice() {
    return type().equals("radio") || type().equals("checkbox");
  }

  /** Whether it is meant: a choice by the legends above it, anything else by its label too. */
  boolean isNamed(String asked, Closeness closeness) {
    if (type().equals("hidden")) {
      return false;
    }
    if (closeness == Closeness.THE_NAME_OF_THE_FIELD) {
      return element.attr("name").equals(asked);
    }
    var names = isChoice() && path.size() > 1 ? path.subList(0, path.size() - 1) : path;
    return endsWith(names, List.of(asked.split("/")), closeness);
  }

  private static boolean endsWith(List<String> names, List<String> asked, Closeness closeness) {
    int at = names.size() - 1;
    for (int i = asked.size() - 1; i >= 0; i--) {
      while (at >= 0 && !near(names.get(at), asked.get(i), closeness)) {
        if (i == asked.size() - 1) {
          return false;
        }
        at--;
      }
      if (at-- < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(String name, String asked, Closeness closeness) {
    return closeness == Closeness.THE_VERY_WORDS ? name.equals(asked) : name.startsWith(asked);
  }

  /** Writes a value; false if this is a list that does not offer it. */
  boolean write(String value) {
    switch (element.tagName()) {
      case "textarea" -> element.text(value);
      case "select" -> {
        return pick(value);
      }
      default -> element.val(value);
    }
    return true;
  }

  private boolean pick(String text) {
    var options = element.select("option");
    var found =
        options.stream()
            .filter(option -> option.text().equals(text))
            .findFirst()
            .or(() -> options.stream().filter(o -> o.text().contains(text)).findFirst());
    found.ifPresent(
        option -> {
          options.removeAttr("selected");
          option.attr("selected", true);
        });
    return found.isPresent();
  }

  /** Picks this one; of a group of which only one can be picked, the others are left. */
  void choose(List<Control> all) {
    if (type().equals("radio")) {
      all.stream()
          .filter(other -> other.element.attr("name").equals(element.attr("name")))
          .forEach(other -> other.element.removeAttr("checked"));
    }
    element.attr("checked", true);
  }

  void attach(String name, byte[] content) {
    file = Optional.of(new Attachment(name, content));
  }

  void clear() {
    if (isChoice()) {
      element.removeAttr("checked");
    } else {
      element.select("option").removeAttr("selected");
      write("");
    }
  }

  List<String> offers() {
    return element.tagName().equals("select")
        ? element.select("option").eachText()
        : isChoice() ? List.of(label()) : List.of();
  }

  void addTo(FormBody body) {
    var name = element.attr("name");
    switch (type()) {
      case "radio", "checkbox" -> {
        if (element.hasAttr("checked")) {
          body.add(name, element.hasAttr("value") ? element.val() : "on");
        }
      }
      case "file" -> file.ifPresent(f -> body.add(name, f.name(), f.content()));
      case "select" -> {
        var options = element.select("option");
        var picked = options.stream().filter(o -> o.hasAttr("selected")).findFirst();
        picked.or(() -> options.stream().findFirst()).ifPresent(o -> body.add(name, o.val()));
      }
      case "textarea" -> body.add(name, element.wholeText());
      default -> body.add(name, element.val());
    }
  }

  private String type() {
    return element.tagName().equals("input") ? element.attr("type") : element.tagName();
  }

  private static List<String> path(Element form, Element element) {
    var names = new ArrayList<String>();
    names.add(label(form, element));
    for (var up = element.parent(); up != null && up != form; up = up.parent()) {
      var legend = up.tagName().equals("fieldset") ? up.selectFirst("> legend") : null;
      if (legend != null) {
        names.addFirst(legend.text());
      }
    }
    return names;
  }

  private static String label(Element form, Element element) {
    var around = element.closest("label");
    if (around != null) {
      var span = around.selectFirst("span");
      return span == null ? around.text() : ownText(span);
    }
    var beside = form.select("label[for]");
    return beside.stream()
        .filter(label -> label.attr("for").equals(element.id()))
        .findFirst()
        .map(Element::text)
        .orElse(element.attr("aria-label"));
  }

  /** Without the small print that explains a choice. */
  private static String ownText(Element span) {
    var text = new StringBuilder();
    for (var node : span.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      }
    }
    return text.isEmpty() ? span.text() : text.toString().strip();
  }
}
