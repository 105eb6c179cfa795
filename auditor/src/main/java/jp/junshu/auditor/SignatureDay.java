package jp.junshu.auditor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.junshu.auditor.log.CheckedSignature;
import jp.junshu.core.merkle.AlgorithmEnds;

/**
 * Which signatures are worth something on a day, and how that is said, in Japanese and English.
 *
 * @param day for which the checker wants to know it
 * @param ends of the algorithms
 */
public record SignatureDay(LocalDate day, AlgorithmEnds ends) {

  /** Today in Japan, by the ends that the sources name. */
  public static SignatureDay today() {
    return new SignatureDay(LocalDate.now(ZoneId.of("Asia/Tokyo")), AlgorithmEnds.STANDARD);
  }

  /**
   * Whether one of them was made with an algorithm that holds on the day.
   *
   * @param confirmed whether keys are held: then the others count for nothing
   */
  public boolean holds(List<CheckedSignature> signatures, boolean confirmed) {
    return signatures.stream()
        .filter(it -> it.made() && (it.held() || !confirmed))
        .anyMatch(it -> ends.holds(it.key().algorithm(), day));
  }

  /**
   * A line that says what one of them is worth.
   *
   * @param of whose log, before the word for signature
   */
  public String line(String of, CheckedSignature signature, boolean confirmed) {
    var strange =
        confirmed && !signature.held()
            ? " 渡された鍵ではないので数えません / not a key that was given, not counted"
            : "";
    return "%s署名 %s(指紋 %s): %s%s"
        .formatted(
            of,
            signature.key().algorithm().label(),
            signature.key().fingerprint(),
            worth(signature),
            strange);
  }

  private String worth(CheckedSignature signature) {
    var algorithm = signature.key().algorithm();
    if (!signature.made()) {
      return "この鍵の署名はありません / not signed with this key";
    }
    var end = ends.end(algorithm);
    if (!ends.holds(algorithm, day)) {
      return "合っていますが、この方式は %s から信用できません / valid, by an algorithm aged since %s"
          .formatted(end.orElseThrow(), end.orElseThrow());
    }
    return end.map(
            last ->
                "有効。この方式は %s から信用できなくなります / valid, by an algorithm that holds until %s"
                    .formatted(last, last.minusDays(1)))
        .orElse("有効。この方式の終わりの日は決まっていません / valid, by an algorithm with no end named");
  }

  /** What it means that none holds. */
  public String aged() {
    return "%s には、信用できる方式の署名がありません。区に、署名を更新したあとの写しを求めてください。 / No signature holds on %s: ask the ward for a copy signed again."
        .formatted(day, day);
  }
}
