package jp.junshu.server.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ward with an envelope, and whoever breaks it. */
final class EmergencyScene {

  static final String ADMIN = "/admin/emergency";
  static final String DOOR = "/sign-in/emergency";
  static final Map<String, String> SAID =
      Map.of("name", "野口 光", "reason", "管理者の全員がパスキーをなくした", "place", "区役所 3階");

  private final ApplicationContext context;
  private final int port;
  final Ensemble cast;

  EmergencyScene(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
    this.cast = new Ensemble(context, port);
  }

  /** What stands on two sheets in an envelope. */
  record Code(String number, String first, String second) {

    Map<String, String> typed() {
      return Map.of("number", number, "first", first, "second", second);
    }
  }

  /** An envelope that the administrator prepared and the head of a section confirmed. */
  Code envelope() {
    var first = prepared();
    return confirmed(first);
  }

  /** Half of one. */
  Answer prepared() {
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var sheet = admin.submit(admin.get(ADMIN), ADMIN, Map.of());
    assertThat(sheet.status()).isEqualTo(200);
    return sheet;
  }

  /** The other half of it. */
  Code confirmed(Answer first) {
    var head = cast.browser(Cast.DECIDER);
    var page = head.get(ADMIN);
    var second = head.submit(page, half(page), Map.of());
    assertThat(second.status()).isEqualTo(200);
    return new Code(number(first), code(first), code(second));
  }

  /** The newest envelope that is half. */
  static String half(Answer page) {
    return page.page().select("form[action$=/confirm]").getFirst().attr("action");
  }

  static String code(Answer sheet) {
    return sheet.page().select("main article code").text();
  }

  static String number(Answer sheet) {
    return sheet.title().replaceAll("[^0-9]", "");
  }

  TestBrowser browser() {
    return new TestBrowser(port);
  }

  Answer breaks(TestBrowser browser, Code code, Map<String, String> more) {
    var typed = new HashMap<String, String>(SAID);
    typed.putAll(code.typed());
    typed.putAll(more);
    return browser.submit(browser.get(DOOR), DOOR, typed);
  }

  /** A browser in which an envelope was broken. */
  TestBrowser open(Code code) {
    var browser = browser();
    assertThat(breaks(browser, code, Map.of()).path()).isEqualTo("/emergency");
    return browser;
  }

  /** The page of the newest opening. */
  String newest() {
    var id =
        cast.inSystem(
            () ->
                db().sql(
                        "SELECT o.id FROM emergency.opening o JOIN emergency.envelope e ON e.id ="
                            + " o.envelope_id ORDER BY e.number DESC LIMIT 1")
                    .query(String.class)
                    .single());
    return ADMIN + "/openings/" + id;
  }

  Opening newestOpening() {
    var id = newest().substring((ADMIN + "/openings/").length());
    var all = cast.inWard(() -> context.getBean(Openings.class).all());
    return all.stream().filter(each -> each.id().toString().equals(id)).findFirst().orElseThrow();
  }

  /** What stands in the ward's log. */
  List<String> entries() {
    return cast.inSystem(
        () ->
            db().sql(
                    """
                    SELECT convert_from(leaf, 'UTF8') FROM ledger.pending
                    UNION ALL
                    SELECT convert_from(leaf, 'UTF8') FROM ledger.entry
                    """)
                .query(String.class)
                .list());
  }

  long entries(String fact) {
    return entries().stream().filter(each -> each.contains("\"" + fact + "\"")).count();
  }

  JdbcClient db() {
    return context.getBean(JdbcClient.class);
  }
}
