package jp.junshu.server.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.junshu.server.forms.RandomForms;

/** Words for fields that nobody named. */
final class MadeTerms implements FormTerms {

  private final RandomForms forms;

  MadeTerms(RandomForms forms) {
    this.forms = forms;
  }

  @Override
  public String field(String key) {
    return "項目 " + key;
  }

  @Override
  public String note(String key) {
    return key + "の書き方";
  }

  @Override
  public String option(String key, String option) {
    return option + "、または=" + key;
  }

  @Override
  public String yes() {
    return "はい";
  }

  @Override
  public String no() {
    return "いいえ";
  }

  @Override
  public String part(Part part, String heading) {
    return part == Part.WHOLE ? heading : heading + " " + part;
  }

  @Override
  public Map<UUID, String> things(String target) {
    var names = new LinkedHashMap<UUID, String>();
    forms.things(target).forEach(id -> names.put(id, target + "・" + id.toString().substring(0, 8)));
    return names;
  }
}
