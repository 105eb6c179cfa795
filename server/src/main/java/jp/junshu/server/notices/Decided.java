package jp.junshu.server.notices;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.notices.LetterText.Place;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.JapaneseDates;
import jp.junshu.server.ui.Words;

/**
 * What came of an application, in the word that the rules have for it: 承諾, 承認, 許可, 付与.
 *
 * @param title of the letter that tells it
 * @param sentence as the letter says it
 */
record Decided(String title, String sentence) {

  private static final List<Outcome> DECISIONS =
      List.of(Outcome.GRANTED, Outcome.GRANTED_ON_CONDITION, Outcome.REFUSED);

  /** Empty of anything that was not granted or refused. */
  static Optional<Decided> of(FilingView view, Words words) {
    var word =
        words
            .find("letter.decision." + view.schema().no())
            .orElseGet(() -> words.get("letter.decision"));
    return view.steps().stream()
        .flatMap(step -> step.done().stream())
        .map(FilingView.Done::outcome)
        .filter(DECISIONS::contains)
        .reduce((_, last) -> last)
        .map(
            outcome ->
                new Decided(
                    words.get("letter.title." + outcome.name(), word),
                    words.get("letter.sentence." + outcome.name(), word)));
  }

  /** What a letter about that application can be filled in with. */
  static Map<Place, String> values(FilingView view, Words words) {
    var values = new EnumMap<Place, String>(Place.class);
    values.put(Place.APPLICATION_NUMBER, view.number());
    values.put(Place.APPLICATION, words.get("form." + view.schema().no() + ".title"));
    values.put(
        Place.APPLICATION_DAY,
        JapaneseDates.era(LocalDate.ofInstant(view.filed().at(), BusinessClock.JST)));
    of(view, words).ifPresent(decided -> values.put(Place.DECISION, decided.sentence()));
    return values;
  }
}
