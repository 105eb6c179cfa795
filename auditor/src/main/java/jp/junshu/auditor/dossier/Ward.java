package jp.junshu.auditor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import jp.junshu.auditor.dossier.WardExtract.Proven;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;

/**
 * What a contract relies on in the ward's log, every entry of it proven.
 *
 * @param opened everything the entries commit to
 * @param schemas by form and version
 */
record Ward(
    WardExtract extract,
    List<Entry> entries,
    List<Openings.Opened> opened,
    Map<String, Schema> schemas) {

  static final String FOLDER = "ward/";
  static final String CHECKPOINT = FOLDER + "checkpoint";
  static final String VKEY = FOLDER + "log.vkey";
  static final String OPENINGS = FOLDER + "openings.json";
  static final String SCHEMAS = FOLDER + "schemas/";
  private static final String VERSION = "form.version v1";
  private static final String ORGANIZATION = "identity.organization-registered v1";

  Ward {
    entries = List.copyOf(entries);
    opened = List.copyOf(opened);
    schemas = Map.copyOf(schemas);
  }

  /**
   * Reads what is there.
   *
   * @throws Wrong if an entry is not proven, or not opened
   */
  static Ward of(WardExtract extract, String origin) {
    if (!extract.key().name().equals(origin)) {
      throw new Wrong(VKEY, "区の台帳「%s」の鍵ではありません".formatted(origin));
    }
    var entries = new ArrayList<Entry>();
    for (var proven : extract.entries()) {
      entries.add(read(extract, proven));
    }
    var opened = new Openings(extract.openings()).of(entries, OPENINGS);
    var schemas = new HashMap<String, Schema>();
    for (var each : opened) {
      if (isSchema(each)) {
        var schema = schema(each);
        schemas.put(Schema.key(schema.no(), schema.version()), schema);
      }
    }
    return new Ward(extract, entries, opened, schemas);
  }

  private static Entry read(WardExtract extract, Proven proven) {
    long index = proven.index();
    try {
      if (!proven.proof().checkpoint().toString().equals(extract.checkpoint().toString())
          || !proven.proof().proves(proven.entry(), extract.key())) {
        throw new Wrong(
            name(index), index, "%s では、チェックポイントの下にあると示せません".formatted(proofName(index)));
      }
      return Entry.read(index, proven.entry(), extract.key().name());
    } catch (IllegalArgumentException e) {
      throw new Wrong(name(index), index, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isSchema(Openings.Opened opened) {
    return opened.entry().fact().equals(VERSION) && opened.member().equals("schema");
  }

  private static Schema schema(Openings.Opened opened) {
    var body = opened.entry().body();
    var name = schemaName(Tree.text(body, "form"), Tree.number(body, "formVersion"));
    try {
      var schema = Schema.parse(opened.opening().text());
      if (name.equals(schemaName(schema.no(), schema.version()))) {
        return schema;
      }
    } catch (IllegalArgumentException e) {
      throw new Wrong(name, opened.entry().index(), String.valueOf(e.getMessage()));
    }
    throw new Wrong(name, opened.entry().index(), "別の様式の項目です");
  }

  static String name(long index) {
    return FOLDER + index + ".json";
  }

  static String proofName(long index) {
    return FOLDER + index + ".tlog-proof";
  }

  static String schemaName(String form, long version) {
    return SCHEMAS + Schema.key(form, version) + ".json";
  }

  /** The version of a form that something was filed with. */
  Schema schema(FiledForm filed) {
    return Optional.ofNullable(schemas.get(Schema.key(filed.form(), filed.version())))
        .orElseThrow(
            () ->
                new Wrong(
                    schemaName(filed.form(), filed.version()),
                    filed.entry().index(),
                    "この記録で使われた様式の項目がありません"));
  }

  /** What an organization says of itself; empty if its registration is not among the entries. */
  Optional<Map<String, Object>> organization(String id) {
    return opened.stream()
        .filter(each -> each.entry().fact().equals(ORGANIZATION))
        .filter(each -> id.equals(each.entry().body().get("organization")))
        .map(each -> Tree.object(CanonicalJson.parse(each.opening().text())))
        .findFirst();
  }

  void write(SortedMap<String, byte[]> members) {
    members.put(CHECKPOINT, extract.checkpoint().bytes());
    members.put(VKEY, (extract.key() + "\n").getBytes(UTF_8));
    for (var proven : extract.entries()) {
      members.put(name(proven.index()), proven.entry());
      members.put(proofName(proven.index()), proven.proof().text().getBytes(UTF_8));
    }
    schemas().forEach((key, _) -> members.put(SCHEMAS + key + ".json", schemaFile(key)));
    members.put(OPENINGS, CanonicalJson.bytes(others().map(Openings.Opened::tree).toList()));
  }

  private Stream<Openings.Opened> others() {
    return opened.stream().filter(each -> !isSchema(each));
  }

  private byte[] schemaFile(String key) {
    var it =
        opened.stream()
            .filter(Ward::isSchema)
            .filter(each -> key.equals(keyOf(each.entry())))
            .findFirst()
            .orElseThrow();
    return CanonicalJson.bytes(
        Map.of(
            "entry", it.entry().index(),
            "randomness", Base64.getEncoder().encodeToString(it.opening().randomness()),
            "text", it.opening().text()));
  }

  private static String keyOf(Entry entry) {
    return Schema.key(Tree.text(entry.body(), "form"), Tree.number(entry.body(), "formVersion"));
  }
}
