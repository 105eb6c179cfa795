package jp.junshu.server.systems;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.systems.MediaScan.Result;
import org.springframework.stereotype.Component;

/** What was found, or could not be checked, is recorded with what was done about it. */
@Component
@Clause("4.1.8")
class MediaScanHandler implements FormHandler<MediaScan> {

  @Override
  public Class<MediaScan> form() {
    return MediaScan.class;
  }

  @Override
  public Optional<LocalDateTime> occurred(MediaScan content) {
    return Optional.of(content.scannedAt());
  }

  @Override
  public Stream<FieldError> check(Draft<MediaScan> draft) {
    var content = draft.content();
    var errors = new ArrayList<FieldError>();
    if (content.definitionDate().isAfter(content.scannedAt().toLocalDate())) {
      errors.add(FieldError.of("definitionDate", "definition-after-check"));
    }
    if (content.result() != Result.CLEAN && content.actionTaken().isEmpty()) {
      errors.add(FieldError.of("actionTaken", "scan-action"));
    }
    return errors.stream();
  }
}
