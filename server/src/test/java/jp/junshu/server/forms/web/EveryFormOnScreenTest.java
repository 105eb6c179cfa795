package jp.junshu.server.forms.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.RandomForms;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.forms.TypedForms;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.MadeWords;
import jp.junshu.server.ui.Words;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that is opened on its screen and sent off again unchanged is the same value. */
class EveryFormOnScreenTest {

  private static final long SEED = Long.getLong("junshu.seed", 20261128);
  private static final int FORMS = 100;
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  @TempDir Path folder;

  private final RandomForms random = new RandomForms(SEED);

  @Test
  void aValueOfAnyRecordComesBackFromItsScreen() throws IOException {
    for (var form : random.make(FORMS, folder)) {
      var schema = form.schema();
      var value = form.value();
      var screen = screen(schema, value, MadeWords.with(RandomForms.words(schema)));
      assertThat(form.read(sent(screen))).as("%s, seed %d", schema, SEED).isEqualTo(value);
    }
  }

  private String screen(FormSchema schema, Map<String, ?> value, Words words) {
    var typed = TypedForms.typed(schema, value);
    var screen = new StringOutput();
    for (var field : new FormFields(schema, typed, Errors.none(), words, this::things).all()) {
      TEMPLATES.render("forms/field.jte", Map.of("words", words, "field", field), screen);
    }
    return screen.toString();
  }

  private List<Choice> things(String target) {
    return random.things(target).stream()
        .map(id -> Choice.of(id.toString(), "A-" + id.toString().substring(0, 4)))
        .toList();
  }

  /** What a browser sends: line ends as HTTP has them. */
  private static RawContent sent(String screen) {
    var form = (FormElement) Jsoup.parse("<form>" + screen + "</form>").forms().getFirst();
    return new RawContent(
        form.formData().stream()
            .collect(
                groupingBy(
                    KeyVal::key, mapping(field -> field.value().replace("\n", "\r\n"), toList()))));
  }
}
