package jp.junshu.server.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import jp.junshu.server.ui.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes a page printable: every letter that no font has, and every sign that only chooses a shape,
 * gives way to a letter that can be printed, with a mark; at the end of the page a footnote for
 * each says where it stood and which code points it has, so that nothing is lost in print. A page
 * that needs none is left as it is.
 */
final class Legible {

  private final IntPredicate printable;
  private final Words words;
  private final Map<Note, Integer> notes = new LinkedHashMap<>();

  private Legible(IntPredicate printable, Words words) {
    this.printable = printable;
    this.words = words;
  }

  private record Note(String where, Substitute substitute) {}

  static void make(Document page, IntPredicate printable, Words words) {
    var legible = new Legible(printable, words);
    for (var text : page.body().nodeStream(TextNode.class).toList()) {
      legible.replace(text);
    }
    legible.tell(page.body());
  }

  private void replace(TextNode text) {
    var pieces = new ArrayList<Node>();
    var plain = new StringBuilder();
    for (var letter : Letters.of(text.getWholeText(), printable)) {
      plain.append(letter.printed());
      if (!letter.printed().equals(letter.letter())) {
        pieces.add(new TextNode(plain.toString()));
        pieces.add(mark(new Note(Whereabouts.of(text, words), letter)));
        plain.setLength(0);
      }
    }
    if (!pieces.isEmpty()) {
      pieces.add(new TextNode(plain.toString()));
      pieces.forEach(text::before);
      text.remove();
    }
  }

  private Element mark(Note note) {
    int number = notes.computeIfAbsent(note, _ -> notes.size() + 1);
    return new Element("span").addClass("substitute").text(words.get("paper.mark", number));
  }

  private void tell(Element body) {
    if (notes.isEmpty()) {
      return;
    }
    var section = body.appendElement("div").addClass("substitutes");
    section.appendElement("p").text(words.get("paper.substitutes"));
    notes.forEach((note, number) -> section.appendElement("p").text(sentence(note, number)));
  }

  private String sentence(Note note, int number) {
    var substitute = note.substitute();
    var key = substitute.printed().equals(Substitute.GETA) ? "paper.absent" : "paper.substitute";
    return words.get("paper.mark", number)
        + " "
        + words.get(key, note.where(), substitute.codes(), substitute.printed());
  }
}
