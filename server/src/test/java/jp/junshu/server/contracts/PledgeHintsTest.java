package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pledge names what it protects, sets no sum and leaves lawful whistle-blowing free. */
class PledgeHintsTest {

  private static final Messages MESSAGES = Messages.load();
  private static final PledgeText JA = PledgeText.of(MESSAGES.in(Locale.JAPAN));
  private static final PledgeText EN = PledgeText.of(MESSAGES.in(Locale.ENGLISH));

  @Test
  @Tag("clause:1.2/prove")
  void thePledgeInBothLanguagesHasNothingAgainstIt() {
    assertThat(PledgeHints.against(JA.sentences())).isEmpty();
    assertThat(PledgeHints.against(EN.sentences())).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prove")
  void aSumOfMoneyIsFoundHoweverItIsWritten() {
    for (var sum :
        List.of("違反したときは100万円", "金五十万円", "￥３００,０００", "1,000 yen", "¥ 500", "JPY 200000")) {
      assertThat(PledgeHints.against(with(JA, sum))).as(sum).contains("sum");
    }
    assertThat(PledgeHints.against(with(JA, "円滑に引き継ぎます"))).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prove")
  void aPenaltyWithoutASumIsFoundAndThatThereIsNoneIsNot() {
    assertThat(PledgeHints.against(with(JA, "違約金を支払います"))).containsExactly("penalty");
    assertThat(PledgeHints.against(with(EN, "I shall pay damages"))).containsExactly("penalty");
    assertThat(PledgeHints.against(with(JA, "違約金の定めはありません"))).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prove")
  void silenceAboutWhistleBlowingAndAboutWhatIsProtectedIsFound() {
    assertThat(PledgeHints.against(List.of("区民の情報を話しません。"))).containsExactly("no-whistle-blowing");
    assertThat(PledgeHints.against(List.of("公益通報は妨げられません。"))).containsExactly("nothing-protected");
  }

  @Test
  void aProgramWithSuchAPledgeDoesNotStart() {
    var bad = new PledgeText("ja", "違反したときは100万円を支払います。", JA.promises());
    assertThatIllegalStateException()
        .isThrownBy(() -> PledgeHints.requireLawful(bad))
        .withMessageContaining("sum");
  }

  @Test
  @Tag("clause:1.2/prove")
  void theDigestIsOfLanguageAndEverySentence() {
    assertThat(JA.digest())
        .isNotEqualTo(EN.digest())
        .isEqualTo(PledgeText.of(MESSAGES.in(Locale.JAPAN)).digest());
    var other = new PledgeText("ja", JA.lead() + " ", JA.promises());
    assertThat(other.digest()).isNotEqualTo(JA.digest());
  }

  private static List<String> with(PledgeText text, String sentence) {
    var all = new ArrayList<>(text.sentences());
    all.add(sentence);
    return all;
  }
}
