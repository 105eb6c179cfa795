package jp.junshu.auditor;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.dossier.DossierManifest;
import jp.junshu.auditor.dossier.DossierSource;
import jp.junshu.auditor.dossier.WardExtract;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.LogKeys;

/** A contract made up for a test: people, a register, a take-out sent back once, a refusal. */
final class SampleDossier {

  static final String CONTRACT = id("contract");
  static final String ORIGIN = "demo.example/contract/" + CONTRACT;
  static final String WARD = "demo.example/ward";
  static final String CONTRACTOR = id("contractor");
  static final String CLERK = id("clerk");
  static final String MANAGER = id("manager");
  static final String WORKER = id("worker");
  static final String ASSET = id("asset");
  static final String TAKEOUT = id("takeout");

  private final LogWriter log;
  private final LogWriter ward;

  private SampleDossier(KeyPair pair) {
    this.log = new LogWriter(ORIGIN, pair);
    this.ward = new LogWriter(WARD, pair);
  }

  static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  /** A whole story, before its seal. */
  static SampleDossier story(KeyPair pair) {
    var sample = new SampleDossier(pair);
    SampleWard.write(sample.ward);
    sample.people();
    sample.work();
    sample.takeout();
    return sample;
  }

  LogWriter log() {
    return log;
  }

  LogWriter ward() {
    return ward;
  }

  private void people() {
    log.add(
        "contract.registered",
        "organization:" + id("ward"),
        Map.of(
            "contract",
            CONTRACT,
            "contractor",
            CONTRACTOR,
            "section",
            id("section"),
            "fiscalYear",
            2026L,
            "begins",
            "2026-04-01",
            "ends",
            "2027-03-31",
            "title",
            log.commit(Map.of("title", "臨時給付金<事務>", "number", "契18"))));
    person(CLERK, id("ward"), "CLERK", "青木", "里奈");
    person(MANAGER, id("ward"), "SECURITY_MANAGER", "森下", "健一");
    person(WORKER, CONTRACTOR, "WORKER", "髙橋", "結衣");
    person(id("gone"), CONTRACTOR, "WORKER", "佐伯", "直樹");
    log.add(
        "assignment.ended",
        "assignment:" + CLERK,
        Map.of("contract", CONTRACT, "assignment", id("gone"), "last", "2026-05-31"));
  }

  private void person(String id, String organization, String role, String family, String given) {
    log.add(
        "assignment.begun",
        "organization:" + id("ward"),
        Map.of(
            "contract", CONTRACT,
            "assignment", id,
            "organization", organization,
            "role", role,
            "deputy", role.equals("CLERK"),
            "begins", "2026-04-01",
            "person",
                log.commit(
                    Map.of(
                        "family", family,
                        "given", given,
                        "reading", "よみ",
                        "unit", "給付金係",
                        "post", "主事"))));
  }

  private void work() {
    log.add(
        "contract.scope-decided",
        "assignment:" + MANAGER,
        Map.of(
            "contract",
            CONTRACT,
            "sections",
            List.of(
                Map.of("section", "4.1", "applies", true, "reason", log.commit("機器を置く")),
                Map.of("section", "4.2", "applies", false, "reason", log.commit("開発しない")))));
    log.add("work.opened", "assignment:" + CLERK, Map.of("contract", CONTRACT));
    file(
        "F04",
        ASSET,
        1,
        1,
        "assignment:" + CLERK,
        Map.of("assetTitle", "対象世帯", "kind", "ORIGINAL", "recordCount", 82000L));
    file(
        "F04", id("copy"), 3, 1, "assignment:" + CLERK, Map.of("assetTitle", "控え", "kind", "COPY"));
    log.add(
        "gate.refused",
        "assignment:" + WORKER,
        Map.of(
            "contract",
            CONTRACT,
            "action",
            "takeout.leave",
            "resourceType",
            "takeout",
            "resource",
            TAKEOUT,
            "ruleTable",
            1L,
            "clauses",
            List.of("2.5"),
            "missing",
            List.of(Map.of("clause", "2.5", "code", "takeout-permit"))));
  }

  private void takeout() {
    log.at("2026-04-02T01:00:00.000000Z");
    var first = file("F06", TAKEOUT, 1, 1, "assignment:" + WORKER, application("理由"));
    step(1, 1, CLERK, "REVIEW", "SENT_BACK", first, "もっと詳しく");
    var second = file("F06", TAKEOUT, 1, 2, "assignment:" + WORKER, application("くわしい理由"));
    step(2, 1, CLERK, "REVIEW", "PASSED", second, "");
    step(2, 2, MANAGER, "DECIDE", "GRANTED_ON_CONDITION", second, "17時まで");
    log.add(
        "filing.read-after",
        "assignment:" + MANAGER,
        Map.of("contract", CONTRACT, "filing", TAKEOUT, "revision", 2L, "position", 1L));
    log.at("2026-04-03T01:00:00.000000Z")
        .add(
            "takeout.left",
            "assignment:" + WORKER,
            Map.of("contract", CONTRACT, "permit", TAKEOUT),
            Map.of("occurredAt", "2026-04-02T04:00:00.000000Z", "late", true))
        .at("2026-04-03T09:00:00.000000Z")
        .add(
            "takeout.returned",
            "assignment:" + WORKER,
            Map.of("contract", CONTRACT, "permit", TAKEOUT))
        .add(
            "future.thing",
            "system:CALENDAR",
            Map.of("digest", "0".repeat(64), "note", log.commit("あとから加わった種類")));
  }

  static Map<String, Object> application(String reason) {
    return Map.of(
        "asset",
        ASSET,
        "reason",
        reason,
        "carriers",
        List.of(WORKER),
        "returns",
        "2026-04-03T17:50",
        "rows",
        List.of(Map.of("serial", "M-012", "erased", true)));
  }

  /** Files a form and answers the commitment to its content. */
  String file(
      String form, String id, long serial, long revision, String actor, Map<String, Object> tree) {
    var content = log.commit(tree);
    log.add(
        "filing.filed",
        actor,
        Map.of(
            "contract", CONTRACT,
            "filing", id,
            "form", form,
            "formVersion", 1L,
            "serial", serial,
            "revision", revision,
            "content", content));
    return content;
  }

  void step(
      long revision,
      long position,
      String actor,
      String act,
      String outcome,
      String seen,
      String opinion) {
    var body = new HashMap<String, Object>();
    body.put("contract", CONTRACT);
    body.put("filing", TAKEOUT);
    body.put("revision", revision);
    body.put("position", position);
    body.put("act", act);
    body.put("outcome", outcome);
    body.put("deputy", actor.equals(CLERK));
    body.put("seen", seen);
    if (!opinion.isEmpty()) {
      body.put("opinion", log.commit(opinion));
    }
    log.add("filing.step-taken", "assignment:" + actor, body);
  }

  DossierSource source() {
    var checkpoint = ward.checkpoint();
    var proven =
        IntStream.range(0, ward.entries().size())
            .filter(i -> i != SampleWard.UNRELATED)
            .mapToObj(i -> new WardExtract.Proven(ward.entries().get(i), ward.proof(i, checkpoint)))
            .toList();
    return new DossierSource(
        ORIGIN,
        log.entries(),
        log.openings(),
        new WardExtract(new LogKeys(List.of(ward.key())), checkpoint, proven, ward.openings()));
  }

  /** Seals it as the server does and answers every file. */
  SortedMap<String, byte[]> files() {
    var members = DossierContent.members(source());
    var manifest = DossierManifest.of(ORIGIN, members);
    log.add(
        "dossier.sealed",
        "assignment:" + CLERK,
        Map.of(
            "contract",
            CONTRACT,
            "manifest",
            manifest.digest().hex(),
            "forms",
            DossierContent.forms(members),
            "entries",
            (long) log.entries().size()));
    var files = new TreeMap<>(members);
    files.put(DossierManifest.NAME, manifest.bytes());
    log.files().forEach((name, bytes) -> files.put("log/" + name, bytes));
    return files;
  }

  /** The tree of a JSON member. */
  static Object json(Map<String, byte[]> files, String name) {
    return CanonicalJson.parse(new ArrayList<>(List.of(files.get(name))).getFirst());
  }
}
