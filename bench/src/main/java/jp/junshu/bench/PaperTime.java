package jp.junshu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jp.junshu.server.paper.PaperFonts;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;

/**
 * How long the press takes: cold and warm, one page and a register of sixty, alone and two at once.
 * Run with the server on the class path: {@code java -cp … jp.junshu.bench.PaperTime [runs]}.
 */
public final class PaperTime {

  private static final int ROWS_OF_SIXTY_PAGES = 2600;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PaperPress press = new PaperPress(new PaperFonts(""));
  private final Words words = Messages.load().in(Locale.JAPAN);

  private PaperTime() {}

  /**
   * What a print took, in milliseconds.
   *
   * @param processor of the printing thread alone: what a busy machine does not change
   */
  private record Took(long clock, long processor) {}

  /** Prints milliseconds and bytes. */
  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
    var bench = new PaperTime();
    System.out.println(
        "ms by the clock, of that the processor of the printing thread: median, all");
    bench.measure("cold, 1 page", 1, () -> bench.print(20));
    bench.measure("warm, 1 page", 3 * runs, () -> bench.print(20));
    bench.measure("warm, 60 pages", runs, () -> bench.print(ROWS_OF_SIXTY_PAGES));
    bench.measure("warm, 60 pages, 2 at once", runs, bench::two);
    System.out.printf("60 pages are %,d bytes%n", bench.print(ROWS_OF_SIXTY_PAGES).length);
  }

  private void measure(String what, int runs, Callable<?> work) throws Exception {
    var all = new ArrayList<Took>();
    for (int n = 0; n < runs; n++) {
      all.add(time(work));
    }
    all.sort(Comparator.comparing(Took::clock));
    var median = all.get(runs / 2);
    System.out.printf("%-26s %6d %6d  %s%n", what, median.clock(), median.processor(), all);
  }

  private Took time(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    long used = THREADS.getCurrentThreadCpuTime();
    work.call();
    return new Took(
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
        TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - used));
  }

  private List<byte[]> two() throws InterruptedException {
    var printed = Collections.synchronizedList(new ArrayList<byte[]>());
    var other = Thread.ofPlatform().start(() -> printed.add(print(ROWS_OF_SIXTY_PAGES)));
    printed.add(print(ROWS_OF_SIXTY_PAGES));
    other.join();
    return printed;
  }

  private byte[] print(int rows) {
    var page = new StringBuilder("<html lang=\"ja\"><head><title>名簿</title></head><body>");
    page.append("<h1>業務従事者名簿</h1><table><thead><tr><th scope=\"col\">番号</th>");
    page.append("<th scope=\"col\">氏名</th><th scope=\"col\">雇用主</th><th scope=\"col\">場所</th>");
    page.append("</tr></thead><tbody>");
    for (int n = 1; n <= rows; n++) {
      page.append("<tr><td>").append(n);
      page.append("</td><td>髙橋 結衣</td><td>株式会社みなと事務センター</td>");
      page.append("<td>第2作業室</td></tr>");
    }
    return press.print(page.append("</tbody></table></body></html>").toString(), words);
  }
}
