package jp.junshu.server.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.SampleForms;
import jp.junshu.server.paper.PaperPresses;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.paper.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The paper of every form there is. */
class PaperTest {

  static List<FormSchema> forms() {
    return SampleForms.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void thePaperOfEveryFormIsPdfA2aAndPdfUa1(FormSchema form) throws IOException {
    var seed = new Random().nextLong();
    var words = SampleSheets.japanese();
    var sheet = SampleSheets.of(form, SampleForms.content(form, new Random(seed)), words);
    var pdf = SampleSheets.pdf(PaperPresses.shared(), sheet, words);
    keep(form.no(), pdf);
    assertThat(VeraPdf.broken(pdf)).as("%s, seed %d", form.no(), seed).isEmpty();
  }

  @Test
  void aRegisterOfSixtyPagesRepeatsItsHeadingsAndCountsItsPages() throws IOException {
    var roster = SampleForms.of("F02");
    var words = SampleSheets.japanese();
    var content = SampleForms.content(roster, new Random(60), 2400);
    var pdf =
        SampleSheets.pdf(PaperPresses.shared(), SampleSheets.of(roster, content, words), words);
    keep("F02-long", pdf);
    try (var document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThanOrEqualTo(60);
      var reader = new PDFTextStripper();
      for (int page = 1; page < pages; page++) {
        reader.setStartPage(page);
        reader.setEndPage(page);
        assertThat(reader.getText(document)).contains("雇用の形", page + " / " + pages);
      }
    }
    assertThat(PaperReader.read(pdf).rows()).hasSizeGreaterThan(2400);
    assertThat(VeraPdf.broken(pdf)).isEmpty();
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    var folder = System.getProperty("junshu.paper.keep");
    if (folder != null) {
      Files.write(Path.of(folder, name + ".pdf"), pdf);
    }
  }
}
