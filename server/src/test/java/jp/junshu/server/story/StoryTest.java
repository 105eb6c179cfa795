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

/** The story of the benefits, from an empty folder, by what a browser without script can do. */
@ServerTest
@TestPropertySource(properties = "junshu.test=a story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

  @LocalServerPort private int port;
  @Autowired private FirstStart firstStart;

  private final Heard heard = new Heard();
  private Performance performance;

  @BeforeAll
  void play() {
    performance = new Performance(home(), heard.out());
    performance.prepare(firstStart.address().orElseThrow());
    performance.importRules();
    performance.play("benefits");
  }

  @Test
  void everybodyIsRegisteredOnScreensAndTheFourPeopleSignIn() {
    assertThat(performance.seats())
        .extracting(Performance.Seat::post)
        .containsExactly("区の担当", "課長(情報セキュリティ管理者)", "受託者の業務責任者", "監査人");
    for (var seat : performance.seats()) {
      assertThat(signedIn(seat).says(seat.name())).isTrue();
    }
  }

  @Test
  @Tag("clause:2.3/prevent")
  @Tag("clause:2.5/prevent")
  @Tag("clause:2.8/prevent")
  void theWrongTurnsAreRefusedInTheirOrderEachUnderItsClause() {
    assertThat(heard.after("拒否 "))
        .satisfiesExactly(
            refusal -> assertThat(refusal).startsWith("5 自分が起案したものは"),
            refusal -> assertThat(refusal).startsWith("2-⑧ 情報管理の責任者が空いています"),
            refusal -> assertThat(refusal).startsWith("2-⑤ 有効な持出しの許可がありません"),
            refusal -> assertThat(refusal).startsWith("1-② 北村 誠"),
            refusal -> assertThat(refusal).startsWith("2-③ "));
    assertThat(heard.told()).contains("複製3点に対して、終わりの証しが2点しかありません");
    assertThat(performance.summary()).contains("うち 5 は");
  }

  @Test
  void theActsAreToldInTheOrderOfTheYear() {
    assertThat(heard.after("■ "))
        .containsExactly(
            "契約の登録と、適用する節",
            "従事する人",
            "受領確認、誓約、業務着手",
            "終わらせ方の合意",
            "受け渡しと持ち出し",
            "複製の登録",
            "消去と報告",
            "完了確認",
            "証拠一式");
    assertThat(heard.after("済 ")).contains("業務中", "合意成立", "承認済み", "持ち出し中", "事後入力", "完了");
  }

  @Test
  @Tag("clause:2.5/detect")
  void whatComesBackLateIsAlarmedSaidToBeBackAndThenLookedAtByTheWard() {
    assertThat(heard.after("済 "))
        .containsSubsequence(
            "返却遅れ 1件、区が確認するまで事故ではありません", "返却遅れ・区の確認待ち、北村 誠 が戻した", "戻った、封と鍵 変わりない・数と中身 合っている");
  }

  @Test
  void whatIsTakenAwayIsConfirmedByTheKeyWithoutTheServer(@TempDir Path folder) throws IOException {
    var verdict = Heard.verdict(performance, folder);
    assertThat(verdict.status()).as(verdict.said()).isZero();
  }

  @Test
  void whatTheConsoleSaysIsJapanese() {
    var latin = heard.told().replaceAll("F\\d\\d|dossier\\.zip|log\\.vkey|\\d", "");
    assertThat(latin).doesNotContainPattern("[A-Za-z]{3,}");
  }

  private Page signedIn(Performance.Seat seat) {
    return new Browser(home())
        .open("/sign-in")
        .form("サインイン")
        .set("利用者番号", seat.account())
        .set("パスワード", seat.password())
        .press();
  }

  private URI home() {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }
}
