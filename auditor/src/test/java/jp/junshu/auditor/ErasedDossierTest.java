package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.dossier.DossierSource;
import jp.junshu.auditor.dossier.Opening;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A dossier of a log of which something was erased: said as that, and only what the log says. */
@Tag("clause:7/prove")
class ErasedDossierTest {

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());
  private final List<String> gone = filed();

  /** The commitments of everything that was filed. */
  private List<String> filed() {
    return sample.log().entries().stream()
        .map(bytes -> (Map<?, ?>) CanonicalJson.parse(bytes))
        .filter(entry -> "filing.filed".equals(entry.get("type")))
        .map(entry -> ((Map<?, ?>) Objects.requireNonNull(entry.get("body"))).get("content"))
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  private void decided(String outcome) {
    sample
        .log()
        .add(
            "retention.disposal-decided",
            "assignment:" + SampleDossier.CLERK,
            Map.of("records", "FILE", "outcome", outcome));
  }

  /** The index of the entry that says that these went. */
  private long erased(List<String> list) {
    said("retention.erased", Map.of("records", "FILE", "list", digest(list)));
    return sample.log().entries().size() - 1L;
  }

  private SortedMap<String, byte[]> members(Map<Long, List<String>> erased) {
    var source = sample.source();
    List<Opening> left =
        source.openings().stream()
            .filter(opening -> !gone.contains(opening.commitment().hex()))
            .toList();
    return DossierContent.members(
        new DossierSource(source.origin(), source.entries(), left, erased, source.ward()));
  }

  @Test
  void whatTheLogSaysWasErasedIsListedAndSaidOnItsPageAndHasNoContent() {
    decided("DISPOSE");
    var members = members(Map.of(erased(gone), gone));
    assertThat(members).containsKey("erased.json");
    assertThat(members.keySet()).noneMatch(name -> name.matches("forms/.*\\.json"));
    assertThat(members.entrySet())
        .filteredOn(member -> member.getKey().matches("forms/.*\\.html"))
        .isNotEmpty()
        .allSatisfy(
            member -> assertThat(new String(member.getValue(), UTF_8)).contains("消去の決定により消去"));
  }

  @Test
  void whatIsMissingAndWasNotErasedIsWrong() {
    decided("DISPOSE");
    long entry = erased(gone.subList(1, gone.size()));
    wrong("開くものがありません", Map.of(entry, gone.subList(1, gone.size())));
    wrong("消去の記録と合いません", Map.of(entry, gone));
    wrong("消去の記録と合いません", Map.of(0L, gone));
    wrong("消去の記録と合いません", Map.of(Long.MAX_VALUE, gone));
    wrong("開くものがありません", Map.of());
  }

  @Test
  void anErasureOfWhatIsOfAnotherKindIsWrong() {
    said("retention.disposal-decided", Map.of("records", "PLEDGES", "outcome", "DISPOSE"));
    said("retention.erased", Map.of("records", "PLEDGES", "list", digest(gone)));
    wrong("消去の記録と合いません", Map.of(sample.log().entries().size() - 1L, gone));
  }

  @Test
  void anErasureThatNobodyDecidedOnIsWrong() {
    decided("KEEP");
    wrong("消去の記録と合いません", Map.of(erased(gone), gone));
  }

  @Test
  void anErasureUnderAHoldOrByOnePersonAloneIsWrong() {
    decided("DISPOSE");
    said("legal-hold.placed", Map.of());
    wrong("消去の記録と合いません", Map.of(erased(gone), gone));
    said("legal-hold.lifted", Map.of());
    assertThat(members(Map.of(erased(gone), gone))).containsKey("erased.json");
    said(
        "retention.erased",
        Map.of("records", "FILE", "list", digest(gone), "draftedBy", "x", "decidedBy", "x"));
    wrong("消去の記録と合いません", Map.of(sample.log().entries().size() - 1L, gone));
  }

  private void said(String type, Map<String, Object> body) {
    sample.log().add(type, "assignment:" + SampleDossier.CLERK, body);
  }

  private static String digest(List<String> list) {
    var joined = list.stream().sorted().collect(Collectors.joining());
    return Hash.sha256(HexFormat.of().parseHex(joined)).hex();
  }

  private void wrong(String what, Map<Long, List<String>> erased) {
    assertThatExceptionOfType(Wrong.class)
        .isThrownBy(() -> members(erased))
        .satisfies(wrong -> assertThat(wrong.what()).contains(what));
  }
}
