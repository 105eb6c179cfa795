package jp.junshu.server.development;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.development.SeparationProof.Row;
import jp.junshu.server.development.SeparationProof.Use;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.text.Width;
import org.springframework.stereotype.Component;

/** A proof names the live environment and another one, and no host, account or database in both. */
@Component
@Clause("4.2.3")
class SeparationHandler implements FormHandler<SeparationProof> {

  private static final Map<String, Function<Row, String>> NAMED =
      Map.of("hosts", Row::hosts, "accounts", Row::accounts, "databases", r -> databases(r));

  @Override
  public Class<SeparationProof> form() {
    return SeparationProof.class;
  }

  @Override
  public Stream<FieldError> check(Draft<SeparationProof> draft) {
    var rows = draft.content().rows();
    var live = rows.stream().filter(row -> row.use() == Use.PRODUCTION).toList();
    if (live.isEmpty() || live.size() == rows.size()) {
      return Stream.of(FieldError.of("rows", "live-and-another"));
    }
    return IntStream.range(0, rows.size())
        .boxed()
        .filter(i -> rows.get(i).use() != Use.PRODUCTION)
        .flatMap(i -> shared(live, rows.get(i), "rows.%d.".formatted(i)));
  }

  private static Stream<FieldError> shared(List<Row> live, Row row, String at) {
    return NAMED.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            named -> {
              var inLive =
                  live.stream()
                      .flatMap(each -> names(named.getValue().apply(each)).stream())
                      .collect(Collectors.toSet());
              return names(named.getValue().apply(row)).stream()
                  .filter(inLive::contains)
                  .sorted()
                  .map(name -> FieldError.of(at + named.getKey(), "shared-with-live", name));
            });
  }

  private static Set<String> names(String cell) {
    return Arrays.stream(Width.half(cell).text().toLowerCase(Locale.ROOT).split("[\\s,、]+"))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String databases(Row row) {
    return row.databases().orElse("");
  }
}
