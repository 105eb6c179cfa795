package jp.junshu.server.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperPressTest {

  private static final Words WORDS = Messages.load().in(Locale.JAPAN);
  private static final Path OURS =
      Path.of("../third_party/biz-udpgothic/BIZUDPGothic_400Regular.ttf");
  private static final int YOSHI = 0x20BB7;

  @TempDir private Path folder;

  private static String page(String text) {
    return """
    <html lang="ja"><head><title>様式</title><meta name="description" content="様式"></head>
    <body><h1>様式</h1><table><tr><th scope="row">氏名</th><td>%s</td></tr></table></body></html>
    """
        .formatted(text);
  }

  @Test
  void whatThePressPrintsIsAnArchivesFileAndAPlainOneIsNot() throws IOException {
    assertThat(VeraPdf.broken(PaperPresses.shared().print(page("髙橋"), WORDS))).isEmpty();
    var plain = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .withHtmlContent("<html><body><p>plain</p></body></html>", "")
        .toStream(plain)
        .run();
    assertThat(VeraPdf.broken(plain.toByteArray()))
        .anyMatch(rule -> rule.startsWith("2a "))
        .anyMatch(rule -> rule.startsWith("ua1 "));
  }

  @Test
  void everyFontIsInTheFile() throws IOException {
    var pdf = PaperPresses.shared().print(page("<b>髙橋</b> 結衣"), WORDS);
    try (var document = Loader.loadPDF(pdf)) {
      var fonts = document.getPage(0).getResources();
      var names = fonts.getFontNames();
      assertThat(names).hasSizeGreaterThan(1);
      for (var name : names) {
        PDFont font = fonts.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font).isInstanceOf(PDType0Font.class);
      }
    }
  }

  @Test
  void aSecondFontFillsInWhatTheFirstLacks() throws IOException {
    var second = RenamedLetter.font(OURS, YOSHI, folder.resolve("second.ttf"));
    var pdf = PaperPresses.with(second).print(page("𠮷田 👪"), WORDS);
    var read = PaperReader.read(pdf);
    assertThat(read.text()).contains("𠮷田〓(※1)").contains("U+1F46A").doesNotContain("U+20BB7");
    assertThat(VeraPdf.broken(pdf)).isEmpty();
  }

  @Test
  void aSecondFontThatCannotBeReadStopsTheStartAndTheSentenceSaysWhich() throws IOException {
    var none = folder.resolve("none.ttf");
    var text = Files.writeString(folder.resolve("text.ttf"), "これはフォントではありません");
    for (var file : List.of(none, text)) {
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> new PaperFonts(file.toString()))
          .withMessageContaining("junshu.paper.font")
          .withMessageContaining(file.toString());
    }
  }

  @Test
  void nothingIsFetchedWhilePrinting() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.css"), "td:after { content: '漏れた' }");
    var html =
        page("<img alt=\"\" src=\"%s\">氏名".formatted(secret.toUri()))
            .replace(
                "</head>",
                "<link rel=\"stylesheet\" href=\"%s\"></head>".formatted(secret.toUri()));
    assertThat(PaperReader.read(PaperPresses.shared().print(html, WORDS)).text())
        .contains("氏名")
        .doesNotContain("漏れた");
  }

  @Test
  void whoPrintsWhileTwoDoAndDoNotEndIsToldSo() throws InterruptedException, ExecutionException {
    var printing = new CountDownLatch(2);
    var hold = new CountDownLatch(1);
    var press = new PaperPress(new Held(printing, hold), Duration.ofMillis(1));
    try (var two = Executors.newFixedThreadPool(2)) {
      var first = two.submit(() -> press.print(page("一"), WORDS));
      var second = two.submit(() -> press.print(page("二"), WORDS));
      printing.await();
      assertThatExceptionOfType(PaperBusy.class).isThrownBy(() -> press.print(page("三"), WORDS));
      hold.countDown();
      assertThat(PaperReader.read(first.get()).value("氏名")).contains("一");
      assertThat(PaperReader.read(second.get()).value("氏名")).contains("二");
    }
    assertThat(PaperReader.read(press.print(page("三"), WORDS)).value("氏名")).contains("三");
  }

  /** Fonts that are handed out only once everybody is allowed to go on. */
  private static final class Held extends PaperFonts {

    private final CountDownLatch asked;
    private final CountDownLatch hold;

    Held(CountDownLatch asked, CountDownLatch hold) {
      super("");
      this.asked = asked;
      this.hold = hold;
    }

    @Override
    public boolean has(int codePoint) {
      return true;
    }

    @Override
    List<Face> open() {
      asked.countDown();
      try {
        hold.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.open();
    }
  }
}
