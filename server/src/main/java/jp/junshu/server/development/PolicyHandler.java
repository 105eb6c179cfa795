package jp.junshu.server.development;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.development.PolicyMatrix.Conformity;
import jp.junshu.server.development.PolicyMatrix.Row;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** Whatever conforms says where and how it was tested; whatever does not says why. */
@Component
@Clause("4.2.6")
class PolicyHandler implements FormHandler<PolicyMatrix> {

  @Override
  public Class<PolicyMatrix> form() {
    return PolicyMatrix.class;
  }

  @Override
  public Stream<FieldError> check(Draft<PolicyMatrix> draft) {
    var rows = draft.content().rows();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(i -> check(rows.get(i), "rows.%d.".formatted(i)).stream());
  }

  private static List<FieldError> check(Row row, String at) {
    var errors = new ArrayList<FieldError>();
    boolean conforms = row.conformity() == Conformity.CONFORMS;
    if (conforms && row.implementedAt().isEmpty()) {
      errors.add(FieldError.of(at + "implementedAt", "policy-evidence"));
    }
    if (conforms && row.testRef().isEmpty()) {
      errors.add(FieldError.of(at + "testRef", "policy-evidence"));
    }
    if (!conforms && row.reason().isEmpty()) {
      errors.add(FieldError.of(at + "reason", "policy-reason"));
    }
    return errors;
  }
}
