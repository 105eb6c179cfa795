package jp.junshu.server.blanks;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.attachments.SampleFiles;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sheets on their pages: what is wrong is told, and what was not seen is not filed. */
@ServerTest
class SheetPagesTest extends SheetScene {

  @Test
  void whatIsWrongIsToldByFieldAndNothingIsKept() {
    var typed = report();
    typed.put("writtenBy", "作業者 髙橋 結衣");
    typed.put("from", "平成31年5月1日");
    typed.put("writtenOn", at.scene.day(0));
    typed.put("writtenTime", "25:00");
    var answer = parsed(posts(typed, new byte[0])).text();
    assertThat(answer).contains("「13:00」のように", "令和元年5月1日", "ファイルが選ばれていない");
    assertThat(page(at.custodian, "").text()).contains("照合待ち 0枚");
  }

  @Test
  void noSheetWasWrittenBeforeItWasIssuedNorIsToBe() {
    var typed = report();
    typed.put("writtenBy", "作業者 髙橋 結衣");
    typed.put("writtenTime", "00:00");
    typed.put("writtenOn", at.scene.day(-1));
    assertThat(parsed(posts(typed, SampleFiles.PDF)).text()).contains("それより前の日時は書けません");
    typed.put("writtenOn", at.scene.day(1));
    assertThat(parsed(posts(typed, SampleFiles.PDF)).text()).contains("まだ来ていない日時");
    var scan = SampleFiles.checked("F10-1.pdf", SampleFiles.PDF);
    var before = batch.issuedAt().minus(1, ChronoUnit.DAYS);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                at.scene.as(
                    at.engagement.actor(),
                    () -> {
                      desk.enter(
                          at.engagement.actor(),
                          batch,
                          1,
                          typed(),
                          before,
                          "髙橋",
                          scan,
                          ActKey.random());
                      return batch;
                    }));
    assertThat(page(at.custodian, "").text()).contains("照合待ち 0枚");
  }

  @Test
  void whatWasEnteredAnewSinceThePageWasShownIsNotFiledUnseen() {
    enters(at.engagement, 1);
    var shown = entry(at.custodian, 1);
    givesBack(at.engagement, shown);
    enters(at.engagement, 1);
    var seen = shown.scan().id().toString();
    for (var act : List.of("check", "return")) {
      signedIn(at.custodian.actor());
      var answer =
          at.scene.as(
              at.custodian.actor(),
              () ->
                  MockMvcTester.from(web)
                      .post()
                      .uri("/contracts/{contract}/blanks/F10/1/{act}", at.scene.id(), act)
                      .param("actKey", ActKey.random().toString())
                      .param("reason", "件数が違う。")
                      .param("seen", seen)
                      .exchange());
      assertThat(answer.getResponse().getStatus()).isEqualTo(409);
    }
    assertThat(reports()).isEmpty();
    assertThat(page(at.custodian, "").text()).contains("照合待ち 1枚");
  }

  @Test
  void aSheetThatIsEnteredAlreadyIsToldSoWithTheWayToItsList() {
    enters(at.custodian, 1);
    var answer = answer(at.engagement, "/F10/1/entry");
    assertThat(answer.getResponse().getStatus()).isEqualTo(409);
    assertThat(parsed(answer).select("main a").attr("href"))
        .isEqualTo("/contracts/" + at.scene.id() + "/blanks");
  }

  @Test
  void itIsEnteredOnThePageAndShownToTheSecondPersonAsItWillBeFiled() {
    var typed = report();
    typed.put("writtenBy", "作業者 髙橋 結衣");
    var hour = LocalDateTime.ofInstant(written(), BusinessClock.JST);
    typed.put("writtenOn", at.scene.day(0));
    typed.put("writtenTime", "%d:%02d".formatted(hour.getHour(), hour.getMinute()));
    typed.put("planned.more", "x".repeat(1 << 20));
    assertThat(posts(typed, SampleFiles.PDF).getResponse().getStatus()).isEqualTo(302);
    var shown = page(at.custodian, "/F10/1/check").text();
    assertThat(shown).contains("停電のため手で受け付けた。12件", "佐伯 直樹", "作業者 髙橋 結衣", "用紙と同じなので提出する");
    assertThat(entry(at.custodian, 1).typed().values()).doesNotContainKey("planned.more");
  }

  private MvcTestResult posts(Map<String, String> typed, byte[] file) {
    signedIn(at.engagement.actor());
    return at.scene.as(
        at.engagement.actor(),
        () -> {
          var post =
              MockMvcTester.from(web)
                  .post()
                  .uri("/contracts/{contract}/blanks/F10/1/entry", at.scene.id())
                  .multipart()
                  .file(new MockMultipartFile("file", "F10-1.pdf", "application/pdf", file));
          post.param("actKey", ActKey.random().toString());
          typed.forEach(post::param);
          return post.exchange();
        });
  }
}
