package jp.junshu.server.story;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.server.ui.JapaneseDates;
import org.jsoup.nodes.Element;

/**
 * A form on a page, being filled in. Fields are found by what a reader sees: the text of the label,
 * or of the legends above it and the label, with {@code /} between them. What the page itself put
 * in stays, the hidden fields among it.
 */
final class FilledForm {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Page page;
  private final Element form;
  private final String button;
  private final List<Control> controls;

  FilledForm(Page page, Element form, String button) {
    this(
        page,
        form,
        button,
        form.select("input[name], select[name], textarea[name]").stream()
            .filter(control -> !control.hasAttr("disabled"))
            .map(control -> new Control(form, control))
            .toList());
  }

  private FilledForm(Page page, Element form, String button, List<Control> controls) {
    this.page = page;
    this.form = form;
    this.button = button;
    this.controls = controls;
  }

  static Optional<Element> button(Element form, String text) {
    return form.select("button, input[type=submit]").stream()
        .filter(button -> button.text().startsWith(text) || button.val().equals(text))
        .findFirst();
  }

  /** Writes into a field, or picks what a list or a group of choices offers under that text. */
  FilledForm set(String label, String value) {
    var named = named(label);
    var group = named.stream().filter(Control::isChoice).toList();
    if (!group.isEmpty() && group.size() == named.size()) {
      option(group, value)
          .orElseThrow(() -> broken("「%s」に「%s」という選択肢がありません".formatted(label, value)))
          .choose(controls);
      return this;
    }
    if (!named.getFirst().write(value)) {
      throw broken("「%s」に「%s」という選択肢がありません".formatted(label, value));
    }
    return this;
  }

  /** Ticks a box or picks a choice by its own text. */
  FilledForm choose(String text) {
    option(controls.stream().filter(Control::isChoice).toList(), text)
        .orElseThrow(() -> broken("「%s」という選択肢がありません".formatted(text)))
        .choose(controls);
    return this;
  }

  /** Writes date and time into the two fields of a moment. */
  FilledForm moment(String label, LocalDateTime moment) {
    return set(label + "/日付", JapaneseDates.era(moment.toLocalDate()))
        .set(label + "/時刻", MINUTE.format(moment));
  }

  /** Fills a table row by row, and asks for more rows when they run out. */
  FilledForm rows(List<Map<String, String>> rows) {
    var form = this;
    for (int i = 0; i < rows.size(); i++) {
      var row = "%d行目/".formatted(i + 1);
      if (!form.has(row)) {
        form = form.pressFirst("行を増やす");
      }
      for (var cell : rows.get(i).entrySet()) {
        form.set(row + cell.getKey(), cell.getValue());
      }
    }
    return form;
  }

  private boolean has(String row) {
    var legend = row.substring(0, row.length() - 1);
    return form.select("legend").eachText().contains(legend);
  }

  /** Presses another button that brings the same form again. */
  private FilledForm pressFirst(String other) {
    return new FilledForm(page, form, other, controls).press().form(button);
  }

  /** Puts a file into a field. */
  FilledForm attach(String label, String fileName, byte[] content) {
    named(label).getFirst().attach(fileName, content);
    return this;
  }

  /** Empties a field. */
  FilledForm clear(String label) {
    named(label).forEach(Control::clear);
    return this;
  }

  /** What a list or a group of choices offers. */
  List<String> offers(String label) {
    return named(label).stream().flatMap(control -> control.offers().stream()).toList();
  }

  /** Presses the button. */
  Page press() {
    var body = new FormBody(form.attr("enctype").startsWith("multipart"));
    controls.forEach(control -> control.addTo(body));
    button(form, button)
        .filter(pressed -> pressed.hasAttr("name"))
        .ifPresent(pressed -> body.add(pressed.attr("name"), pressed.val()));
    return form.attr("method").equalsIgnoreCase("post")
        ? page.browser().post(address(), body.type(), body.bytes())
        : page.browser().open(URI.create(address() + "?" + body.query()));
  }

  private URI address() {
    var action = form.absUrl("action");
    return action.isEmpty() ? page.address() : URI.create(action);
  }

  private static Optional<Control> option(List<Control> group, String text) {
    return group.stream()
        .filter(control -> control.label().equals(text))
        .findFirst()
        .or(() -> group.stream().filter(control -> control.label().startsWith(text)).findFirst());
  }

  private List<Control> named(String label) {
    for (var closeness : Control.Closeness.values()) {
      var found = controls.stream().filter(control -> control.isNamed(label, closeness)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    throw broken("「%s」という欄がありません".formatted(label));
  }

  private StoryBroken broken(String what) {
    return new StoryBroken("画面「%s」に%s。".formatted(page.heading(), what));
  }
}
