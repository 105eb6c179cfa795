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
      var turn = current ? words.get("form.waiting") : "";
      return new RouteBox(
          act, words.get("role." + step.role().name()), Optional.empty(), turn, List.of(), current);
    }
    var done = step.done().get();
    var seal = seal(done.signature(), done.at());
    var when = new ArrayList<String>();
    when.add(words.tableMoment(done.at()));
    when.add(outcome(view, done, words));
    if (done.deputy()) {
      when.add(words.get("form.deputy"));
      when.add(
          words.get(
              done.readAfter().isPresent() ? "form.read-after.done" : "form.read-after.open"));
    }
    return new RouteBox(
        act,
        done.signature().post(),
        Optional.of(done.deputy() ? seal.byDeputy() : seal),
        "",
        when,
        false);
  }

  /** Some kinds call an act otherwise: a notice is taken in where others go round. */
  private static String act(FilingView view, FilingView.Step step, Words words) {
    var act = ofKind("form.act." + step.act().name(), view, words);
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
