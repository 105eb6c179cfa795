package jp.junshu.server.laws;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.laws.LawAttestation.Row;
import org.springframework.stereotype.Component;

/** Each law is attested once, with a fact that makes it apply. */
@Component
@Clause("1.3")
class LawAttestationHandler implements FormHandler<LawAttestation> {

  @Override
  public Class<LawAttestation> form() {
    return LawAttestation.class;
  }

  @Override
  public Stream<FieldError> check(Draft<LawAttestation> draft) {
    var rows = draft.content().rows();
    var seen = EnumSet.noneOf(Law.class);
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(i -> check(rows.get(i), "rows.%d.".formatted(i), seen));
  }

  private static Stream<FieldError> check(Row row, String at, Set<Law> seen) {
    var twice =
        seen.add(row.law())
            ? Stream.<FieldError>empty()
            : Stream.of(FieldError.of(at + "law", "law-twice"));
    var fact =
        row.law().followsFrom(row.fact())
            ? Stream.<FieldError>empty()
            : Stream.of(FieldError.of(at + "fact", "law-of-other-fact"));
    return Stream.concat(twice, fact);
  }
}
