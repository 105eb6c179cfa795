package jp.junshu.server.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.junshu.server.ui.Words;

/** The terms of a form as the screen words them, under {@code <prefix>.<field>}. */
public final class WordTerms implements FormTerms {

  private final String prefix;
  private final Words words;
  private final Function<String, Map<UUID, String>> things;
  private final Map<String, Map<UUID, String>> known = new HashMap<>();

  /**
   * Terms of one contract and person.
   *
   * @param things the names of the things of a kind; asked once a kind
   */
  public WordTerms(String prefix, Words words, Function<String, Map<UUID, String>> things) {
    this.prefix = prefix;
    this.words = words;
    this.things = things;
  }

  @Override
  public String field(String key) {
    return words.get(prefix + "." + key);
  }

  @Override
  public String note(String key) {
    return words.find(prefix + "." + key + ".hint").orElse("");
  }

  @Override
  public String option(String key, String option) {
    return words.get(prefix + "." + key + "." + option);
  }

  @Override
  public String yes() {
    return words.get("form.yes");
  }

  @Override
  public String no() {
    return words.get("form.no");
  }

  @Override
  public String part(Part part, String heading) {
    return part == Part.WHOLE ? heading : words.get("sheet.part." + part.name(), heading);
  }

  @Override
  public Map<UUID, String> things(String target) {
    return known.computeIfAbsent(target, kind -> distinct(things.apply(kind)));
  }

  /** Whatever is called like another bears the beginning of its id too. */
  private static Map<UUID, String> distinct(Map<UUID, String> names) {
    var counts = new HashMap<String, Integer>();
    names.values().forEach(name -> counts.merge(name, 1, Integer::sum));
    var distinct = new LinkedHashMap<UUID, String>();
    names.forEach(
        (id, name) ->
            distinct.put(
                id,
                counts.getOrDefault(name, 0) == 1
                    ? name
                    : name + " 〔" + id.toString().substring(0, 8) + "〕"));
    return distinct;
  }
}
