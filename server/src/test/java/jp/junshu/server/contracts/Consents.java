package jp.junshu.server.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.TierId;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;

/** Subcontractors as tests need them: applied for, reviewed and granted. */
public final class Consents {

  private final Scene scene;
  private final Somebody leader;
  private final Somebody clerk;
  private final Somebody manager;

  public Consents(Scene scene, Somebody leader, Somebody clerk, Somebody manager) {
    this.scene = scene;
    this.leader = leader;
    this.clerk = clerk;
    this.manager = manager;
  }

  /** What is written to apply for a company that is needed from today on. */
  public Map<String, String> application(String firm, Optional<TierId> entrustedBy) {
    var typed = callCentre();
    typed.put("firm", firm);
    entrustedBy.ifPresent(tier -> typed.put("entrustedBy", tier.toString()));
    typed.put("from", scene.day(0));
    return typed;
  }

  /** What is written to apply for a call centre that begins in April of that year. */
  public static Map<String, String> callCentre() {
    var typed = new HashMap<String, String>();
    typed.put("firm", "中野コールサービス株式会社");
    typed.put("address", "見本区中央一丁目2番3号");
    typed.put("representative", "代表取締役 北条 明");
    typed.put("kind", "FIRM");
    typed.put("scope", "電話での問合せへの応答");
    typed.put("reason", "夜間と休日に応答できる人員を自社では確保できないため。");
    typed.put("handled", "PERSONAL");
    typed.put("workplace", "中野センター 3階");
    typed.put("from", "R8.4.20");
    typed.put("until", "R9.3.31");
    typed.put("headcount", "12");
    typed.put("safeguards", "入退室の記録、端末の持込み禁止");
    typed.put("supervision", "月1回の立入りと記録の確認");
    typed.put("sameDuties", "true");
    return typed;
  }

  /** The ward consents to a company. */
  public TierId to(String firm, Optional<TierId> entrustedBy) {
    return to(application(firm, entrustedBy));
  }

  /** The ward consents to what was written. */
  public TierId to(Map<String, String> application) {
    return new TierId(granted(scene.file(leader.actor(), "F03", application)).value());
  }

  /** Reviewed by the clerk, granted by the manager. */
  public FilingId granted(FilingId filing) {
    scene.takes(clerk, filing, Outcome.PASSED);
    scene.takes(manager, filing, Outcome.GRANTED);
    return filing;
  }
}
