package jp.junshu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import jp.junshu.server.ServerTest;
import jp.junshu.server.identity.FirstStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The story of three tiers, from an empty folder, by what a browser without script can do. */
@ServerTest
@TestPropertySource(properties = "junshu.test=a story of three tiers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainStoryTest {

  @LocalServerPort private int port;
  @Autowired private FirstStart firstStart;

  private final Heard heard = new Heard();
  private Performance performance;

  @BeforeAll
  void play() {
    performance = new Performance(URI.create("http://127.0.0.1:%d/".formatted(port)), heard.out());
    performance.prepare(firstStart.address().orElseThrow());
    performance.importRules();
    performance.play("chain");
  }

  @Test
  @Tag("clause:5/prevent")
  void everyRefusalIsToldInItsOrderWithWhatIsMissing() {
    assertThat(heard.after("拒否 "))
        .satisfiesExactly(
            refusal -> assertThat(refusal).startsWith("5 自分が起案したものは"),
            refusal -> assertThat(refusal).startsWith("区の承諾がある会社ではありません"),
            refusal -> assertThat(refusal).startsWith("派遣の末日: "),
            refusal -> assertThat(refusal).startsWith("5 ").contains("二重派遣の疑い"),
            refusal -> assertThat(refusal).contains("個人事業主は再委託先です", "F03"),
            refusal -> assertThat(refusal).startsWith("5 ").contains("承諾の期間が切れています"),
            refusal -> assertThat(refusal).startsWith("5 ").contains("違うと答えています"),
            refusal -> assertThat(refusal).startsWith("2-⑧ ").contains("その役割にありません"),
            refusal -> assertThat(refusal).contains("見つかりません"),
            refusal -> assertThat(refusal).startsWith("5 有坂 晶").contains("打ち切られています"),
            refusal -> assertThat(refusal).startsWith("5 有坂 望").contains("打ち切られています"),
            refusal -> assertThat(refusal).startsWith("1-① 髙橋 結衣").contains("新しい版の遵守事項"),
            refusal -> assertThat(refusal).startsWith("5 自分が書いた予定は"),
            refusal -> assertThat(refusal).startsWith("2-⑤ ").contains("引き継がれました", "村井 恵子"));
    assertThat(performance.summary()).contains("うち 14 は");
  }

  @Test
  void sixtyPeopleOfThreeCompaniesComeAsOneListAndWhatWasTypedInVainIsNotFiled() {
    assertThat(heard.after("済 "))
        .containsSubsequence(
            "60行を登録しました", "早瀬 芽衣さんを加えました", "承認済み、代決", "小西 葵さんを加えました", "送られたものは、提出されていない");
  }

  @Test
  void theActsAreToldChapterByChapter() {
    assertThat(heard.after("■ "))
        .containsExactly(
            "契約の登録と、適用する節",
            "受託者の人",
            "受領確認、誓約、業務着手",
            "再委託の承諾",
            "名簿の持込み",
            "第3階層の試行",
            "派遣社員",
            "個人事業主と、不在の間の代決",
            "開いたままの画面と、切れた承諾",
            "本人の答え",
            "去った人の開いたままの画面",
            "承諾の打切り",
            "遵守事項の改正と、猶予の期間",
            "4月1日0時の引き継ぎと、開いたままの画面",
            "証拠一式");
  }

  @Test
  void whatIsTakenAwayIsConfirmedByTheKeyWithoutTheServer(@TempDir Path folder) throws IOException {
    var verdict = Heard.verdict(performance, folder);
    assertThat(verdict.status()).as(verdict.said()).isZero();
  }

  @Test
  void whatTheConsoleSaysIsJapanese() {
    var latin = heard.told().replaceAll("F\\d\\d[AB]?|dossier\\.zip|log\\.vkey|\\d", "");
    assertThat(latin).doesNotContainPattern("[A-Za-z]{3,}");
  }
}
