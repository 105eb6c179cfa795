package jp.junshu.server.forms.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.forms.ContractDirectory.Signature;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.RouteBox;
import jp.junshu.server.ui.Seal;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** The route of a filing as a row of seal boxes. */
@Component
class RouteBoxes {

  List<RouteBox> of(FilingView view, Words words) {
    var boxes = new ArrayList<RouteBox>();
    boxes.add(
        new RouteBox(
            words.get("form.act.FILE." + view.schema().kind().name()),
            view.signature().post(),
            Optional.of(seal(view.signature(), view.filed().at())),
            "",
            List.of(words.tableMoment(view.filed().at())),
            false));
    var waiting = view.waiting();
    for (var step : view.steps()) {
      boxes.add(box(view, step, waiting.contains(step), words));
    }
    return boxes;
  }

  private static RouteBox box(FilingView view, FilingView.Step step, boolean current, Words words) {
    var act = act(view, step, words);
    if (step.done().isEmpty()) {
      var waits = step.external() ? "form.external.waiting" : "form.waiting";
      var turn = current ? words.get(waits) : "";
      return new RouteBox(
          act, words.get("role." + step.role().name()), Optional.empty(), turn, List.of(), current);
    }
    var done = step.done().get();
    if (done.passedOver()) {
      return passedOver(act, step, done, words);
    }
    if (step.outside().isPresent()) {
      return outside(view, step, done, step.outside().get(), words);
    }
    var seal = seal(done.signature(), done.at());
    var when = new ArrayList<String>();
    when.add(words.tableMoment(done.at()));
    when.add(outcome(view, done, words));
    if (done.deputy()) {
      when.add(words.get("form.deputy"));
      when.add(readAfter(done, words));
    }
    return new RouteBox(
        act,
        done.signature().post(),
        Optional.of(done.deputy() ? seal.byDeputy() : seal),
        "",
        when,
        false);
  }

  /** Nobody's seal stands there: only that it went on without it, and who read it when. */
  private static RouteBox passedOver(
      String act, FilingView.Step step, FilingView.Done done, Words words) {
    return new RouteBox(
        act,
        words.get("role." + step.role().name()),
        Optional.empty(),
        words.get("form.passed-over"),
        List.of(
            words.tableMoment(done.at()),
            words.get("form.outcome.PASSED_OVER"),
            readAfter(done, words)),
        false);
  }

  private static String readAfter(FilingView.Done done, Words words) {
    return done.readAfter()
        .map(at -> words.get("form.read-after.done") + " " + words.tableMoment(at))
        .orElseGet(() -> words.get("form.read-after.open"));
  }

  /** The post that decided there, and no seal: whoever entered it did not decide. */
  private static RouteBox outside(
      FilingView view,
      FilingView.Step step,
      FilingView.Done done,
      FilingView.Outside outside,
      Words words) {
    var entered = words.tableMoment(done.at()) + " " + done.signature().name();
    return new RouteBox(
        act(view, step, words),
        words.get("role." + step.role().name()),
        Optional.empty(),
        words.get("form.external.turn"),
        List.of(
            outcome(view, done, words),
            words.get("form.external.number", outside.number()),
            words.get("form.external.on", words.tableDay(outside.on())),
            words.get("form.external.entered", entered)),
        false);
  }

  /** Some kinds call an act otherwise: a notice is taken in where others go round. */
  private static String act(FilingView view, FilingView.Step step, Words words) {
    var act = ofKind("form.act." + step.act().name(), view, words);
    if (step.external()) {
      return words.get("form.external", act);
    }
    return step.delegated() ? words.get("form.delegated", act) : act;
  }

  private static String outcome(FilingView view, FilingView.Done done, Words words) {
    return ofKind("form.outcome." + done.outcome().name(), view, words);
  }

  private static String ofKind(String key, FilingView view, Words words) {
    return words.find(key + "." + view.schema().kind().name()).orElseGet(() -> words.get(key));
  }

  private static Seal seal(Signature signature, Instant at) {
    return Seal.of(
        signature.unit(), LocalDate.ofInstant(at, BusinessClock.JST), signature.family());
  }
}
