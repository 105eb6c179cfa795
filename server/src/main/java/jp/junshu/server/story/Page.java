package jp.junshu.server.story;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the browser shows: a page, or a file that was handed out.
 *
 * @param bytes the answer as it came
 * @param document the same read as a page; empty for a file
 */
record Page(Browser browser, URI address, int status, byte[] bytes, Document document) {

  static Page of(Browser browser, HttpResponse<byte[]> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    var text =
        type.startsWith("text/html") ? new String(answer.body(), StandardCharsets.UTF_8) : "";
    var document = Jsoup.parse(text, answer.uri().toString());
    return new Page(browser, answer.uri(), answer.statusCode(), answer.body(), document);
  }

  /** Whether it is a file that was handed out, and no page. */
  boolean isFile() {
    return document.body().childrenSize() == 0;
  }

  /** The heading a reader sees first. */
  String heading() {
    return Optional.ofNullable(document.selectFirst("main h1, h1")).map(Element::text).orElse("");
  }

  /** Everything that can be read on the page. */
  String text() {
    return document.text();
  }

  boolean says(String words) {
    return text().contains(words);
  }

  /** The texts of what a selector finds, in the order of the page. */
  List<String> all(String selector) {
    return document.select(selector).eachText();
  }

  /** Follows the link with that text; if several have it, the first. */
  Page follow(String text) {
    return link(text)
        .map(browser::open)
        .orElseThrow(() -> new StoryBroken("画面「%s」に「%s」という行き先がありません。".formatted(heading(), text)));
  }

  /**
   * Where the link with that text leads: the whole text first, else one that begins so, or contains
   * it.
   */
  Optional<URI> link(String text) {
    var links = document.select("a[href]");
    return links.stream()
        .filter(a -> a.text().equals(text))
        .findFirst()
        .or(() -> links.stream().filter(a -> a.text().startsWith(text)).findFirst())
        .or(() -> links.stream().filter(a -> a.text().contains(text)).findFirst())
        .map(a -> URI.create(a.absUrl("href")));
  }

  /** Follows a link in the first row of a table, else box, that contains a text. */
  Page followRow(String row, String text) {
    return Stream.of("tr", ".box")
        .flatMap(kind -> document.select(kind).stream())
        .filter(each -> each.text().contains(row))
        .flatMap(each -> each.select("a[href]").stream())
        .filter(a -> a.text().contains(text))
        .findFirst()
        .map(a -> browser.open(URI.create(a.absUrl("href"))))
        .orElseThrow(
            () ->
                new StoryBroken("画面「%s」の「%s」の行に「%s」という行き先がありません。".formatted(heading(), row, text)));
  }

  /** The form with that button in the first row of a table, or box, that contains a text. */
  FilledForm formRow(String row, String button) {
    return document.select("tr, .box").stream()
        .filter(each -> each.text().contains(row))
        .flatMap(each -> each.select("form").stream())
        .filter(form -> FilledForm.button(form, button).isPresent())
        .findFirst()
        .map(form -> new FilledForm(this, form, button))
        .orElseThrow(
            () ->
                new StoryBroken("画面「%s」の「%s」に「%s」というボタンがありません。".formatted(heading(), row, button)));
  }

  /** Sends to an address that this page does not offer, with what each of its forms carries. */
  Page byHand(String path) {
    var body = new FormBody(false);
    document.select("form[action=/sign-out] input[type=hidden]").stream()
        .forEach(hidden -> body.add(hidden.attr("name"), hidden.val()));
    return browser.post(address.resolve(path), body.type(), body.bytes());
  }

  /** The form that has a button with that text. */
  FilledForm form(String button) {
    return findForm(button)
        .orElseThrow(
            () -> new StoryBroken("画面「%s」に「%s」というボタンがありません。".formatted(heading(), button)));
  }

  /** The form that has a button with that text, if the page has one. */
  Optional<FilledForm> findForm(String button) {
    return document.select("form").stream()
        .filter(form -> FilledForm.button(form, button).isPresent())
        .findFirst()
        .map(form -> new FilledForm(this, form, button));
  }
}
