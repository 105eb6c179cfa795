package jp.junshu.server.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.merkle.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a file that was read.
 *
 * @param count how many filings or entries it holds
 * @param headings of the columns that were read
 * @param rows the first of them, as they stand in the file
 * @param wrong what is wrong, cell by cell, in words; the first hundred
 * @param wrongs how much is wrong in all
 * @param remarks what was not read, in words
 * @param contents SHA-256 of everything that would be kept, in hexadecimal; empty if nothing would
 */
public record Told(
    int count,
    List<String> headings,
    List<List<String>> rows,
    List<Wrong> wrong,
    int wrongs,
    List<String> remarks,
    String contents) {

  private static final int REMARKS = 20;
  private static final int LETTERS = 300;

  static final Told NOTHING = new Told(0, List.of(), List.of(), List.of(), 0, List.of(), "");

  public Told {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    wrong = List.copyOf(wrong);
    remarks = remarks.stream().limit(REMARKS).map(Told::shortened).toList();
  }

  /** A cell, for example {@code C12}, its heading, and what to write instead. */
  public record Wrong(String cell, String heading, String message) {}

  static Told wrong(List<Wrong> wrong, List<String> remarks) {
    return new Told(
        0, List.of(), List.of(), wrong.stream().limit(100).toList(), wrong.size(), remarks, "");
  }

  private static String shortened(String remark) {
    return remark.length() <= LETTERS
        ? remark
        : remark.substring(0, remark.offsetByCodePoints(0, LETTERS / 2)) + "…";
  }

  /** The same, with one more remark. */
  Told with(String remark) {
    var more = Stream.concat(Stream.of(remark), remarks.stream()).distinct().toList();
    return new Told(count, headings, rows, wrong, wrongs, more, contents);
  }

  String json() {
    return CanonicalJson.write(
        Map.of(
            "contents",
            contents,
            "count",
            (long) count,
            "headings",
            headings,
            "rows",
            rows,
            "wrong",
            wrong.stream()
                .map(w -> List.of(w.cell(), w.heading(), w.message()))
                .collect(Collectors.toList()),
            "wrongs",
            (long) wrongs,
            "remarks",
            remarks));
  }

  static Told read(String json) {
    var tree = (Map<?, ?>) CanonicalJson.parse(json);
    return new Told(
        number(tree, "count"),
        texts(tree.get("headings")),
        list(tree.get("rows")).stream().map(Told::texts).toList(),
        list(tree.get("wrong")).stream().map(Told::texts).map(Told::wrong).toList(),
        number(tree, "wrongs"),
        texts(tree.get("remarks")),
        String.valueOf(tree.get("contents")));
  }

  private static Wrong wrong(List<String> three) {
    return new Wrong(three.get(0), three.get(1), three.get(2));
  }

  private static int number(Map<?, ?> tree, String name) {
    return tree.get(name) instanceof Long number ? Math.toIntExact(number) : 0;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }
}
