package jp.junshu.server.attachments;

import static jp.junshu.server.attachments.SampleFiles.PDF;
import static jp.junshu.server.attachments.SampleFiles.checked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.OutsideDesk;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is typed off the decided paper is held against the draft, field by field. */
@ServerTest
@TestPropertySource(properties = "junshu.routes=classpath:routes-outside.tsv")
class OutsideEntryTest extends OutsideScene {

  @Test
  void aFileThatWasChosenMustBeChosenAgainAndThePageSaysSo() {
    var typed = decided();
    typed.put("number", "");
    assertThat(errors(enters(at.clerk, typed, PDF)))
        .contains("ファイルは、もう一度選んでください(ほかに書いた内容は残っています)。");
    assertThat(errors(enters(at.clerk, typed, new byte[0])))
        .contains("ファイルが選ばれていないか、中身がありません。")
        .doesNotContain("もう一度選んで");
  }

  @Test
  void aPaperWithAnotherNumberIsRefusedAndToldWhichDifferAndWhatToDo() {
    var typed = decided();
    typed.put("digest", "0123 4567 89ab cdef");
    assertThat(errors(enters(at.clerk, typed, PDF)))
        .contains("0123 4567 89ab cdef", OutsideDesk.printed(at.view(id)), "印刷し直し", "決裁を受け直して");
    typed.put("digest", OutsideDesk.printed(at.view(id)).substring(0, 12));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("照合番号");
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void aDraftThatWasRewrittenOrGotAFileAfterThePrintIsNotWhatWasDecided() {
    var typed = decided();
    attach(checked("見積.pdf", PDF));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("内容か添付が変わっています");
    typed.put("digest", OutsideDesk.printed(at.view(id)));
    assertThat(enters(at.clerk, typed, PDF)).hasStatus(302);
  }

  @Test
  void theNumberIsTakenHoweverItIsTypedOffThePaper() {
    var typed = decided();
    var printed = OutsideDesk.printed(at.view(id)).toUpperCase(Locale.ROOT);
    var wide = new StringBuilder();
    printed.chars().forEach(c -> wide.appendCodePoint(c + 0xFEE0));
    typed.put("digest", wide.insert(4, "\u3000").insert(9, "-").toString());
    assertThat(enters(at.clerk, typed, PDF)).hasStatus(302);
  }

  @Test
  void aDayToComeOrBeforeTheFilingIsRefused() {
    var typed = decided();
    typed.put("on", at.scene.day(1));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("明日以降");
    typed.put("on", at.scene.day(-1));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("より前です");
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void theDecidedPaperIsAPdfByItsContent() {
    var picture = SampleFiles.image("png");
    assertThat(errors(enters(at.clerk, decided(), "決裁.png", picture, ActKey.random())))
        .contains("PDFだけ");
    assertThat(errors(enters(at.clerk, decided(), picture))).contains("中身は「画像(PNG)」");
    assertThat(errors(enters(at.clerk, decided(), new byte[0]))).contains("中身がありません");
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void withoutNumberResultOrReasonNothingIsEntered() {
    var typed = decided();
    typed.put("number", "");
    typed.remove("outcome");
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("文書番号", "決裁の結果");
    typed = decided();
    typed.put("outcome", "REFUSED");
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("条件・理由");
    typed.put("opinion", "保管の方法が足りない。");
    assertThat(enters(at.clerk, typed, PDF)).hasStatus(302);
    assertThat(at.view(id).state()).isEqualTo(Life.State.REFUSED);
  }

  @Test
  void theSameEntryTwiceIsOneAndThePaperIsKeptOnce() {
    var key = ActKey.random();
    assertThat(enters(at.clerk, decided(), "決裁済.pdf", PDF, key)).hasStatus(302);
    assertThat(enters(at.clerk, decided(), "決裁済.pdf", PDF, key).getResponse().getStatus())
        .isIn(404, 409);
    var papers =
        at.scene.inTransaction(
            at.clerk.actor(),
            () ->
                db.sql(
                        """
                        SELECT count(*) FROM attachments.attachment
                         WHERE owner_type = 'DECIDED' AND owner_id = :id
                        """)
                    .param("id", id.value())
                    .query(Long.class)
                    .single());
    assertThat(papers).isEqualTo(1);
  }

  private static String errors(MvcTestResult result) {
    assertThat(result).hasStatus(422);
    return parsed(result).select("[role=alert]").text();
  }
}
