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
import jp.junshu.server.paper.VeraPdf;
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

  private static void keep(String name, byte[] pdf) throws IOException {
    var folder = System.getProperty("junshu.paper.keep");
    if (folder != null) {
      Files.write(Path.of(folder, name + ".pdf"), pdf);
    }
  }
}
