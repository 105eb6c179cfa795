package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.BulkDesk;
import jp.junshu.server.forms.BulkDesk.Pick;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/**
 * Several take-outs of things without personal data before the decider, and the page of them all.
 */
final class BulkScene {

  final AssetScene at;
  private final ApplicationContext context;

  BulkScene(ApplicationContext context) {
    this.context = context;
    this.at = AssetScene.working(context);
  }

  /** A thing without personal data. */
  FilingId plain() {
    return at.registered(
        at.clerk, "ORIGINAL", 1, Map.of("personalInformation", "false", "recordCount", "460000"));
  }

  /** Filed and reviewed, so that the manager's turn has come. */
  FilingId before(FilingId asset) {
    return reviewed(at.takeout(asset));
  }

  FilingId reviewed(FilingId id) {
    at.takes(at.clerk, id, Outcome.PASSED, "");
    return id;
  }

  List<FilingId> before(int count) {
    var all = new ArrayList<FilingId>();
    for (int i = 0; i < count; i++) {
      all.add(before(plain()));
    }
    return all;
  }

  String path() {
    return "/contracts/" + at.scene.id() + "/bulk/F06";
  }

  Document page(Somebody who) {
    signedIn(who.actor());
    var web = (WebApplicationContext) context;
    var answer =
        at.scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(path()).exchange());
    return parsed(answer.getResponse());
  }

  Document post(Somebody who, ActKey key, List<String> picks, int status) {
    signedIn(who.actor());
    var web = (WebApplicationContext) context;
    var answer =
        at.scene.as(
            who.actor(),
            () ->
                MockMvcTester.from(web)
                    .post()
                    .uri(path())
                    .param("actKey", key.toString())
                    .param("pick", picks.toArray(String[]::new))
                    .exchange());
    if (answer.getResponse().getStatus() != status) {
      throw new AssertionError("answered " + answer.getResponse().getStatus());
    }
    return parsed(answer.getResponse());
  }

  private static Document parsed(MockHttpServletResponse response) {
    try {
      return Jsoup.parse(response.getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  FilingView view(FilingId id) {
    return at.view(at.clerk.actor(), id);
  }

  /** As it stands on a page now. */
  Pick shown(FilingId id) {
    var view = view(id);
    return new Pick(id, view.current().orElseThrow().position(), view.filed().digest());
  }

  List<BulkDesk.Result> decides(
      ApplicationContext node, Somebody who, List<Pick> picks, ActKey key) {
    var desk = node.getBean(BulkDesk.class);
    return at.scene.as(
        who.actor(), () -> desk.decide(who.actor(), at.scene.id(), "F06", picks, key));
  }
}
