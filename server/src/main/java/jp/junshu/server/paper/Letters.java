package jp.junshu.server.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A text, letter by letter, each with what is printed for it. */
final class Letters {

  private Letters() {}

  static List<Substitute> of(String text, IntPredicate printable) {
    var letters = new ArrayList<Substitute>();
    text.codePoints().forEach(c -> add(letters, c, printable));
    return letters;
  }

  private static void add(List<Substitute> letters, int c, IntPredicate printable) {
    if (Substitute.shapeless(c)) {
      var before = letters.isEmpty() ? new Substitute("", "") : letters.removeLast();
      letters.add(before.followedBy(c));
    } else if (Character.isWhitespace(c) || printable.test(c)) {
      letters.add(new Substitute(Character.toString(c), Character.toString(c)));
    } else {
      letters.add(Substitute.of(c, printable));
    }
  }
}
