package jp.junshu.server.contracts;

import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.forms.ClauseField;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/**
 * An exception ends with the contract at the latest, is decided by itself, and never made from
 * 4.1.6.
 */
@Component
@Clause("1.1")
class ExceptionApplicationHandler implements FormHandler<ExceptionApplication> {

  /** 監視・侵入ソフトの禁止: no reason lifts it. */
  private static final ClauseId ABSOLUTE = ClauseId.of("4.1.6");

  private final Contracts contracts;

  ExceptionApplicationHandler(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Class<ExceptionApplication> form() {
    return ExceptionApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<ExceptionApplication> draft) {
    var content = draft.content();
    var absolute =
        ClauseField.read(content.clause()).filter(ABSOLUTE::equals).stream()
            .map(_ -> FieldError.of("clause", "no-exception-from"));
    return Stream.of(
            ClauseField.errors("clause", content.clause()),
            absolute,
            PeriodField.errors(
                content.from(), content.until(), contracts.find(draft.contract().id())))
        .flatMap(errors -> errors);
  }

  @Override
  public boolean aloneOnly(FiledForm<ExceptionApplication> filed) {
    return true;
  }
}
