package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  static final String VERSION = "form.version v1";
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
    var entries = proven(extract, origin);
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

  /** The entries alone, each proven. */
  static List<Entry> proven(WardExtract extract, String origin) {
    if (!extract.key().name().equals(origin)) {
      throw new Wrong(VKEY, "区の台帳「%s」の鍵ではありません".formatted(origin));
    }
    var entries = new ArrayList<Entry>();
    for (var proven : extract.entries()) {
      entries.add(read(extract, proven));
    }
    return entries;
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

  static boolean isSchema(Openings.Opened opened) {
    return opened.entry().fact().equals(VERSION) && opened.place().member().equals("schema");
  }

  private static Schema schema(Openings.Opened opened) {
    var name = schemaName(opened.entry());
    try {
      var schema = Schema.parse(opened.text());
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

  /** The member for the schema of a version that came into use with that entry. */
  static String schemaName(Entry entry) {
    return SCHEMAS + keyOf(entry) + ".json";
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

  /** Refuses what does not say who the contractor is. */
  void requireOrganization(String id, long entry) {
    if (organization(id).isEmpty()) {
      throw new Wrong(OPENINGS, entry, "受託者 %s の登録がありません".formatted(id));
    }
  }

  /** What an organization says of itself; empty if its registration is not among the entries. */
  Optional<Map<String, Object>> organization(String id) {
    return opened.stream()
        .filter(each -> each.entry().fact().equals(ORGANIZATION))
        .filter(each -> id.equals(each.entry().body().get("organization")))
        .map(Ward::details)
        .findFirst();
  }

  private static Map<String, Object> details(Openings.Opened opened) {
    try {
      return Tree.object(CanonicalJson.parse(opened.text()));
    } catch (IllegalArgumentException e) {
      throw new Wrong(OPENINGS, opened.entry().index(), String.valueOf(e.getMessage()));
    }
  }

  static String keyOf(Entry entry) {
    return Schema.key(Tree.text(entry.body(), "form"), Tree.number(entry.body(), "formVersion"));
  }
}
