package jp.junshu.server.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.ui.Messages;
import org.springframework.stereotype.Component;

/** Every label of a form in both languages, as the words stand today. */
@Component
class FormLabels {

  private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

  private final Messages messages;

  FormLabels(Messages messages) {
    this.messages = messages;
  }

  /**
   * By language, then by field: {@code title}, {@code reason}, {@code rows.serial}, {@code
   * medium.USB}; of what is ticked also the sentence that is declared by it and the words of the
   * tick, {@code keepsSecret.hint} and {@code keepsSecret.yes}, and of the form what stands above
   * all, {@code lead}.
   */
  Map<String, Object> of(FormSchema schema) {
    var all = new LinkedHashMap<String, Object>();
    for (var language : LANGUAGES) {
      var labels = new LinkedHashMap<String, Object>();
      label(labels, language, schema.no(), "title");
      label(labels, language, schema.no(), "lead");
      add(labels, language, schema.no(), "", schema.fields());
      all.put(language.getLanguage(), labels);
    }
    return all;
  }

  private void add(
      Map<String, Object> labels, Locale language, String no, String prefix, List<Field> fields) {
    for (var field : fields) {
      var name = prefix + field.name();
      label(labels, language, no, name);
      if (field.type() instanceof FieldType.Choice(var options, _)) {
        options.forEach(option -> label(labels, language, no, name + "." + option));
      }
      if (field.type() instanceof FieldType.Flag) {
        optional(labels, language, no, name + ".hint");
        optional(labels, language, no, name + ".yes");
      }
      if (field.type() instanceof FieldType.Table(var columns, _)) {
        add(labels, language, no, name + ".", columns);
      }
    }
  }

  private void optional(Map<String, Object> labels, Locale language, String no, String name) {
    messages.in(language).find("form." + no + "." + name).ifPresent(word -> labels.put(name, word));
  }

  private void label(Map<String, Object> labels, Locale language, String no, String name) {
    labels.put(name, messages.in(language).get("form." + no + "." + name));
  }
}
