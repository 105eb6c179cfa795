package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.assets.LateReturnDesk.Found;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/**
 * One thing outside under a permit whose time is a minute from now, and a second permit of an hour
 * for it.
 */
final class LateTrip {

  static final Map<String, String> IN_ORDER =
      Map.of("seal", "INTACT", "content", "COMPLETE", "looks", "0");

  final AssetScene at;
  final Somebody second;
  final FilingId permit;
  final FilingId spare;

  private final WebApplicationContext context;

  LateTrip(WebApplicationContext context) {
    this.context = context;
    at = AssetScene.working(context);
    at.agreed();
    second = at.scene.has(Role.WORKER, "﨑山", "大地");
    at.scene.accepts(second);
    var original = at.original();
    at.given(original);
    permit = granted(original, 1);
    spare = granted(original, 60);
    leaves(permit);
  }

  private FilingId granted(FilingId original, int minutes) {
    var filing = filed(original, minutes);
    at.takes(at.manager, filing, Outcome.GRANTED, "");
    return filing;
  }

  private FilingId filed(FilingId original, int minutes) {
    var filing = at.scene.file(at.worker.actor(), "F06", application(original, minutes));
    at.takes(at.clerk, filing, Outcome.PASSED, "");
    return filing;
  }

  /** A third application for the same thing, which waits for the manager. */
  FilingId applies() {
    return filed(new FilingId(takeout().asset().value()), 30);
  }

  /** The first carrier goes through the door under one of the two permits. */
  void leaves(FilingId under) {
    leaves(under, ActKey.random());
  }

  void leaves(FilingId under, ActKey key) {
    at.scene.as(
        at.worker.actor(),
        () -> {
          var door = context.getBean(TakeoutDesk.class);
          door.leave(at.worker.actor(), at.scene.id(), under, key);
          return under;
        });
  }

  private Map<String, String> application(FilingId original, int minutes) {
    var typed = new HashMap<String, String>();
    typed.put("kind", "CARRY");
    typed.put("asset", original.toString());
    typed.put("recordCount", "82000");
    typed.put("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。");
    typed.put("destination", "中野センター 3階 業務室");
    typed.put("route", "社用車で直行");
    typed.put("carriers", at.worker.assignment() + "|" + second.assignment());
    typed.put("mediumNo", "M-012");
    typed.put("protection", "ENCRYPTED|KEY_APART");
    AssetScene.moment(typed, "leaves", at.now());
    AssetScene.moment(typed, "returns", at.now().plusMinutes(minutes));
    typed.put("postTransferErasure", "BROUGHT_BACK");
    typed.put("emergencyContact", "090-0000-0000");
    return typed;
  }

  /** The permit's time passes. */
  LateTrip late() {
    var then = at.now().plusMinutes(2).atZone(BusinessClock.JST).toInstant();
    context.getBean(StoryClock.class).moveTo(then);
    return this;
  }

  /** Somebody says that the second carrier brought it back. */
  LateTrip back(Somebody who) {
    post(who, "/return", Map.of("carrier", second.assignment().toString()));
    return this;
  }

  void looks(Somebody who, Found found, ActKey key) {
    at.scene.as(
        who.actor(),
        () -> {
          var desk = context.getBean(LateReturnDesk.class);
          desk.confirm(who.actor(), at.scene.id(), permit, found, key);
          return found;
        });
  }

  String list() {
    return "/contracts/%s/takeouts".formatted(at.scene.id());
  }

  String door(String which) {
    return "%s/%s%s".formatted(list(), permit, which);
  }

  MvcTestResult get(Somebody who, String path) {
    var browser = MockMvcTester.from(context);
    return at.scene.as(signedIn(who.actor()), () -> browser.get().uri(path).exchange());
  }

  MvcTestResult post(Somebody who, String which, Map<String, String> typed) {
    var request = MockMvcTester.from(context).post().uri(door(which));
    typed.forEach(request::param);
    request.param("actKey", ActKey.random().toString());
    return at.scene.as(signedIn(who.actor()), request::exchange);
  }

  static String text(MvcTestResult page) {
    try {
      return Jsoup.parse(page.getResponse().getContentAsString()).text();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  Takeout takeout() {
    return takeout(permit);
  }

  Takeout takeout(FilingId under) {
    return at.scene
        .inTransaction(at.clerk.actor(), () -> context.getBean(Assets.class).takeout(under))
        .orElseThrow();
  }

  /** What waits for somebody, by its kind. */
  List<WaitingItem> waits(Somebody who) {
    var now = at.now().atZone(BusinessClock.JST).toInstant();
    return at.scene.inTransaction(
        who.actor(),
        () -> context.getBean(OverdueTakeouts.class).waitingFor(who.actor(), now).toList());
  }

  /** What the take-out alone leaves in the way of completion. */
  List<Check> remains() {
    return at.remains().stream().filter(check -> check.clause().toString().equals("2.5")).toList();
  }

  /** How many looks are kept. */
  long kept() {
    return at.scene.inTransaction(
        at.clerk.actor(),
        () ->
            context
                .getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM assets.late_check WHERE filing_id = :permit")
                .param("permit", permit.value())
                .query(Long.class)
                .single());
  }
}
