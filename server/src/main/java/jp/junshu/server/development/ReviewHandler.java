package jp.junshu.server.development;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.development.Review.Row;
import jp.junshu.server.development.Review.Stage;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/**
 * Nobody reviews their own work; a record says of every part when, and what became of a finding.
 */
@Component
@Clause("4.2.7")
class ReviewHandler implements FormHandler<Review> {

  @Override
  public Class<Review> form() {
    return Review.class;
  }

  @Override
  public Stream<FieldError> check(Draft<Review> draft) {
    var review = draft.content();
    return IntStream.range(0, review.rows().size())
        .boxed()
        .flatMap(
            i -> check(review.stage(), review.rows().get(i), "rows.%d.".formatted(i)).stream());
  }

  private static List<FieldError> check(Stage stage, Row row, String at) {
    var errors = new ArrayList<FieldError>();
    if (row.author().equals(row.reviewer())) {
      errors.add(FieldError.of(at + "reviewer", "reviews-own-work"));
    }
    if (stage == Stage.PLAN && row.reviewedOn().isPresent()) {
      errors.add(FieldError.of(at + "reviewedOn", "planned-only"));
    }
    if (stage == Stage.RECORD && row.reviewedOn().isEmpty()) {
      errors.add(FieldError.of(at + "reviewedOn", "review-day"));
    }
    if (row.finding().isPresent() && row.resolution().isEmpty()) {
      errors.add(FieldError.of(at + "resolution", "review-resolution"));
    }
    return errors;
  }
}
