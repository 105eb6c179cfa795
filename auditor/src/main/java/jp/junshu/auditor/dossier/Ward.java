package jp.junshu.auditor.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private static final String EDITION = "rules.edition-published v1";
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
    var entries = ProvenEntries.of(extract, origin);
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

  /** Which editions of the rules came into force, as far as the entries here say. */
  String editions() {
    return entries.stream()
        .filter(entry -> entry.fact().equals(EDITION))
        .map(Ward::edition)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("、"), all -> all.isEmpty() ? "—" : all));
  }

  private static String edition(Entry entry) {
    try {
      return "第"
          + Tree.number(entry.body(), "number")
          + "版("
          + Tree.text(entry.body(), "from")
          + " から)";
    } catch (IllegalArgumentException e) {
      throw new Wrong(name(entry.index()), entry.index(), String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Object> details(Openings.Opened opened) {
    try {
      return Tree.object(CanonicalJson.parse(opened.text()));
    } catch (IllegalArgumentException e) {
      throw new Wrong(OPENINGS, opened.entry().index(), String.valueOf(e.getMessage()));
    }
  }

  static String keyOf(Entry entry) {
    try {
      return Schema.key(Tree.text(entry.body(), "form"), Tree.number(entry.body(), "formVersion"));
    } catch (IllegalArgumentException e) {
      throw new Wrong(name(entry.index()), entry.index(), String.valueOf(e.getMessage()));
    }
  }
}
