package jp.junshu.auditor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ward's log beside the sample contract's. */
final class SampleWard {

  /** An entry that the contract does not rely on. */
  static final int UNRELATED = 2;

  private SampleWard() {}

  static void write(LogWriter ward) {
    organization(ward, SampleDossier.id("ward"), "WARD", "見本区");
    organization(ward, SampleDossier.CONTRACTOR, "CONTRACTOR", "株式会社みなと & 事務");
    organization(ward, SampleDossier.id("other"), "CONTRACTOR", "別の会社");
    form(
        ward,
        "F04",
        "RECORD",
        "情報資産管理台帳",
        List.of(
            field("assetTitle", "line", Map.of("max", 80L)),
            field("kind", "choice", Map.of("options", List.of("ORIGINAL", "COPY"))),
            field("recordCount", "number", Map.of("min", 0L, "max", 999L))),
        Map.of("assetTitle", "名称", "kind", "種別", "kind.ORIGINAL", "原本", "kind.COPY", "複製"));
    form(
        ward,
        "F06",
        "APPLICATION",
        "情報資産持出し許可申請書",
        List.of(
            field("asset", "reference", Map.of("target", "asset")),
            field("reason", "text", Map.of("max", 400L)),
            field("carriers", "references", Map.of("target", "assignment")),
            field("returns", "moment", Map.of()),
            field(
                "rows",
                "table",
                Map.of(
                    "max",
                    500L,
                    "columns",
                    List.of(
                        field("serial", "line", Map.of("max", 40L)),
                        field("erased", "flag", Map.of()))))),
        Map.of("asset", "資産", "reason", "理由", "rows", "媒体", "rows.serial", "番号"));
    edition(ward);
  }

  private static void edition(LogWriter ward) {
    ward.add(
        "rules.edition-published",
        "person:" + SampleDossier.id("manager"),
        Map.of(
            "edition",
            SampleDossier.id("edition"),
            "text",
            "e".repeat(64),
            "number",
            1L,
            "from",
            "2026-04-01",
            "clauses",
            38L,
            "carriedOut",
            List.of(Map.of("own", "2.5", "reference", "2.5"))));
  }

  private static void organization(LogWriter ward, String id, String side, String name) {
    var details =
        ward.commit(
            Map.of("name", name, "address", "", "representative", "", "corporateNumber", ""));
    ward.add(
        "identity.organization-registered",
        "system:STARTUP",
        Map.of("organization", id, "side", side, "details", details));
  }

  private static Map<String, Object> field(String name, String type, Map<String, Object> more) {
    var tree = new HashMap<>(more);
    tree.put("name", name);
    tree.put("required", true);
    tree.put("type", type);
    return tree;
  }

  private static void form(
      LogWriter ward,
      String no,
      String kind,
      String title,
      List<Map<String, Object>> fields,
      Map<String, Object> labels) {
    var japanese = new HashMap<>(labels);
    japanese.put("title", title);
    var schema =
        ward.commit(
            Map.of(
                "no",
                no,
                "version",
                1L,
                "kind",
                kind,
                "clauses",
                List.of("2.5"),
                "fields",
                fields,
                "labels",
                Map.of("ja", japanese, "en", Map.of("title", no))));
    ward.add(
        "form.version", "system:STARTUP", Map.of("form", no, "formVersion", 1L, "schema", schema));
  }
}
