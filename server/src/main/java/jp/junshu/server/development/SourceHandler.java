package jp.junshu.server.development;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.development.SourceRecord.Comparison;
import jp.junshu.server.development.SourceRecord.Row;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** A change is made by somebody who may and approved by another; a difference is explained. */
@Component
@Clause("4.2.5")
class SourceHandler implements FormHandler<SourceRecord> {

  /** Of SHA-1, as repositories name their versions, and of SHA-256. */
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");

  @Override
  public Class<SourceRecord> form() {
    return SourceRecord.class;
  }

  @Override
  public Stream<FieldError> check(Draft<SourceRecord> draft) {
    var content = draft.content();
    var unexplained =
        content.comparison() == Comparison.DIFFERENT && content.difference().isEmpty()
            ? Stream.of(FieldError.of("difference", "source-difference"))
            : Stream.<FieldError>empty();
    var rows =
        IntStream.range(0, content.rows().size())
            .boxed()
            .flatMap(i -> check(content, content.rows().get(i), "rows.%d.".formatted(i)).stream());
    return Stream.concat(unexplained, rows);
  }

  private static List<FieldError> check(SourceRecord content, Row row, String at) {
    var errors = new ArrayList<FieldError>();
    if (!HASH.matcher(row.hash()).matches()) {
      errors.add(FieldError.of(at + "hash", "source-hash"));
    }
    if (!content.writers().contains(row.author())) {
      errors.add(FieldError.of(at + "author", "not-a-writer"));
    }
    if (row.author().equals(row.approver())) {
      errors.add(FieldError.of(at + "approver", "approves-own-change"));
    }
    return errors;
  }
}
