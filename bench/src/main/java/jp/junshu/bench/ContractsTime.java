package jp.junshu.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.junshu.server.Junshu;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.database.FreshDatabase;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * How long home, contract, roster and search take in a crowded ward, over HTTP and signed in, first
 * page and last, beside a ward with ten times fewer. {@code java -cp …
 * jp.junshu.bench.ContractsTime [contractors] [requests]}; what is synthetic: {@link CrowdedWard}.
 */
public final class ContractsTime {

  private static final int WARM = 100;
  private static final double LIMIT = 100;
  private static final double PER_MS = 1e6;

  private final TestBrowser[] browsers;
  private final Map<String, String> pages = new LinkedHashMap<>();

  private ContractsTime(Ensemble cast, CrowdedWard ward) throws SQLException {
    browsers =
        new TestBrowser[] {
          cast.browser(Cast.AUDITOR), cast.browser(Cast.CLERK), cast.browser(Cast.MANAGER)
        };
    pages.put("home", "/");
    pages.put("contracts, first", "/contracts");
    pages.put("contracts, last", "/contracts?after=" + ward.lastContracts());
    pages.put("contract", "/contracts/" + ward.contract());
    pages.put("roster", "/contracts/" + ward.contract() + "/roster");
    pages.put("search reading, first", "/search?q=%E3%82%B5");
    pages.put("search reading, last", "/search?q=%E3%82%B5&after=" + ward.lastPeople("サ"));
    pages.put("search name", "/search?q=%E4%BD%90%E8%97%A4");
    pages.put("search number", "/search?q=" + ward.number());
  }

  /** Prints milliseconds. */
  public static void main(String[] arguments) throws SQLException {
    int contractors = arguments.length < 1 ? 1000 : Integer.parseInt(arguments[0]);
    int requests = arguments.length < 2 ? 300 : Integer.parseInt(arguments[1]);
    System.out.printf("%d processors%n", Runtime.getRuntime().availableProcessors());
    run(contractors / 10, requests);
    run(contractors, requests);
  }

  private static void run(int contractors, int requests) throws SQLException {
    try (var context =
        new SpringApplicationBuilder(Junshu.class)
            .initializers(new FreshDatabase())
            .run("--server.port=0")) {
      int port =
          Objects.requireNonNull(
              context.getEnvironment().getProperty("local.server.port", Integer.class));
      var cast = new Ensemble(context, port);
      var ward = new CrowdedWard(context, cast);
      long began = System.nanoTime();
      ward.fill(contractors);
      System.out.printf(
          "%,d contractors, %,d people, %,d entries, filled in %.0f s; ms: median, p99, longest%n",
          contractors, ward.people(), ward.entries(), (System.nanoTime() - began) / 1e9);
      new ContractsTime(cast, ward).measure(requests);
    }
  }

  private void measure(int requests) {
    var who = new Cast[] {Cast.AUDITOR, Cast.CLERK, Cast.MANAGER};
    for (int round = 0; round < WARM; round++) {
      for (var path : pages.values()) {
        Arrays.stream(browsers).forEach(browser -> get(browser, path));
      }
    }
    pages.forEach(
        (page, path) -> {
          for (int i = 0; i < who.length; i++) {
            print(page, who[i], times(browsers[i], path, requests));
          }
        });
  }

  private static void get(TestBrowser browser, String path) {
    int status = browser.send(browser.request(path).GET()).statusCode();
    if (status != 200) {
      throw new IllegalStateException(path + " answers " + status);
    }
  }

  private static void print(String page, Cast who, double[] took) {
    double p99 = took[(int) Math.ceil(0.99 * took.length) - 1];
    System.out.printf(
        "%-22s %-8s %7.1f %7.1f %7.1f %s%n",
        page,
        who,
        took[took.length / 2],
        p99,
        took[took.length - 1],
        p99 < LIMIT ? "" : "OVER " + LIMIT);
  }

  private static double[] times(TestBrowser browser, String path, int requests) {
    var took = new double[requests];
    for (int i = 0; i < requests; i++) {
      long began = System.nanoTime();
      get(browser, path);
      took[i] = (System.nanoTime() - began) / PER_MS;
    }
    Arrays.sort(took);
    return took;
  }
}
