package jp.junshu.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.forms.RandomForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryFormInJsonTest {

  private static final long SEED = Long.getLong("junshu.seed", 20261128);
  private static final int FORMS = 100;

  @TempDir Path folder;

  @Test
  void aValueOfAnyRecordReadsBackFromItsJson() throws IOException {
    for (var form : new RandomForms(SEED).make(FORMS, folder)) {
      var value = form.value();
      var sent = CanonicalJson.write(value).getBytes(UTF_8);
      var read = JsonContent.of(form.schema(), JsonBody.read(sent));
      assertThat(read.errors()).as("%s, seed %d", form.schema(), SEED).isEmpty();
      assertThat(form.read(read.content())).as("%s, seed %d", form.schema(), SEED).isEqualTo(value);
    }
  }
}
