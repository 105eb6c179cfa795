package jp.junshu.server.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.server.ui.Words;

/** The terms of a form as the screen words them, under {@code <prefix>.<field>}. */
public final class WordTerms implements FormTerms {

  private final String prefix;
  private final Words words;
  private final Things things;
  private final Map<String, Map<UUID, String>> known = new HashMap<>();

  /** The things that words are filled in with. */
  public interface Things {

    /** Those of a kind that may be chosen now, by id; asked once a kind. */
    Map<UUID, String> choices(String target);

    /** How a thing of a kind is called, ended ones too. */
    Optional<String> called(String target, UUID id);

    /** There are none. */
    static Things none() {
      return new Things() {
        @Override
        public Map<UUID, String> choices(String target) {
          return Map.of();
        }

        @Override
        public Optional<String> called(String target, UUID id) {
          return Optional.empty();
        }
      };
    }
  }

  /** Terms of one contract and person. */
  public WordTerms(String prefix, Words words, Things things) {
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
    return known.computeIfAbsent(target, kind -> distinct(things.choices(kind)));
  }

  /** What ended bears the beginning of its id where something else is called like it now. */
  @Override
  public String thing(String target, UUID id) {
    var choices = things(target);
    var now = choices.get(id);
    if (now != null) {
      return now;
    }
    return things
        .called(target, id)
        .map(name -> choices.containsValue(name) ? marked(name, id) : name)
        .orElseGet(id::toString);
  }

  /** Whatever is called like another bears the beginning of its id too. */
  private static Map<UUID, String> distinct(Map<UUID, String> names) {
    var counts = new HashMap<String, Integer>();
    names.values().forEach(name -> counts.merge(name, 1, Integer::sum));
    var distinct = new LinkedHashMap<UUID, String>();
    names.forEach(
        (id, name) ->
            distinct.put(id, counts.getOrDefault(name, 0) == 1 ? name : marked(name, id)));
    return distinct;
  }

  private static String marked(String name, UUID id) {
    return name + " 〔" + id.toString().substring(0, 8) + "〕";
  }
}
