package jp.junshu.server.notices;

import java.util.stream.Stream;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.time.BusinessClock;

/** A letter is issued without a place of its template left open. */
class LetterHandler<T extends Letter> extends NoticeHandler<T> {

  private final Class<T> form;

  LetterHandler(Class<T> form, NoticeRepository notices, BusinessClock clock) {
    super(notices, clock);
    this.form = form;
  }

  @Override
  public Class<T> form() {
    return form;
  }

  @Override
  public Stream<FieldError> check(Draft<T> draft) {
    var left =
        LetterText.firstPlace(draft.content().body()).stream()
            .map(place -> FieldError.of("body", "letter-place-left", place));
    return Stream.concat(left, super.check(draft));
  }
}
