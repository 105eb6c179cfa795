package jp.junshu.auditor.dossier;

import java.util.Map;

/** What codes are called in Japanese; a code that is not known here stands for itself. */
final class Words {

  static final String YES = "はい";
  static final String NO = "いいえ";

  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("FILED", "提出済み・決定待ち"),
          Map.entry("SENT_BACK", "差戻し"),
          Map.entry("GRANTED", "承認"),
          Map.entry("REFUSED", "不承認"),
          Map.entry("WITHDRAWN", "取下げ"),
          Map.entry("RECEIVED", "受領済み"),
          Map.entry("PROPOSED", "提案中"),
          Map.entry("AGREED", "合意成立"),
          Map.entry("MADE", "誓約・確認済み"),
          Map.entry("KEPT", "記録済み"),
          Map.entry("COUNTERSIGNED", "双方確認済み"),
          Map.entry("ISSUED", "施行済み"),
          Map.entry("TAKEN_BACK", "引戻し"),
          Map.entry("ABANDONED", "廃案"));

  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry("PASSED", "異議なし"),
          Map.entry("GRANTED", "承認"),
          Map.entry("GRANTED_ON_CONDITION", "条件付承認"),
          Map.entry("RECEIVED", "受領"),
          Map.entry("AGREED", "合意"),
          Map.entry("COUNTERSIGNED", "確認"),
          Map.entry("ISSUED", "施行"),
          Map.entry("SENT_BACK", "差戻し"),
          Map.entry("REFUSED", "不承認"),
          Map.entry("READ", "供覧"),
          Map.entry("PASSED_OVER", "不在のため後閲"));

  private static final Map<String, String> STEPS =
      Map.of(
          "REVIEW", "審査",
          "CONCUR", "合議",
          "DECIDE", "決裁",
          "RECEIVE", "受領",
          "AGREE", "合意",
          "COUNTERSIGN", "確認",
          "ISSUE", "決裁・施行",
          "CIRCULATE", "供覧");

  private static final Map<String, String> ROLES =
      Map.of(
          "CLERK", "所管課担当者",
          "SECURITY_MANAGER", "情報セキュリティ管理者",
          "SECURITY_OFFICER", "情報セキュリティ責任者",
          "SYSTEM_MANAGER", "情報システム管理者",
          "AUDITOR", "監査人",
          "ADMINISTRATOR", "システム管理",
          "ENGAGEMENT_MANAGER", "業務責任者",
          "INFORMATION_CUSTODIAN", "情報管理の責任者",
          "WORKER", "作業者");

  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("contract.registered", "契約の登録"),
          Map.entry("contract.scope-decided", "適用する節の決定"),
          Map.entry("contract.clauses-set", "条項の強さと適用の決定"),
          Map.entry("gate.warned", "足りないものを警告したこと"),
          Map.entry("gate.passed-without", "足りないまま通したこと"),
          Map.entry("photograph.handed-in", "登録写真の提出"),
          Map.entry("photograph.scanned", "登録写真の検査"),
          Map.entry("photograph.erased", "登録写真の消去"),
          Map.entry("assignment.begun", "役割の開始"),
          Map.entry("employer.answered", "自分の雇用主についての答え"),
          Map.entry("retention.class-set", "保存期間の決定"),
          Map.entry("retention.disposal-decided", "満ちた記録の扱いの決定"),
          Map.entry("retention.erased", "廃棄と決定した記録の消去"),
          Map.entry("legal-hold.placed", "廃棄の保留"),
          Map.entry("legal-hold.lifted", "廃棄の保留の解除"),
          Map.entry("contract.changed", "契約の変更"),
          Map.entry("tier.consent-ended", "再委託の承諾の打切り"),
          Map.entry("assignment.ended", "役割の終了"),
          Map.entry("remainder.named", "残務の担当"),
          Map.entry("work.opened", "業務着手"),
          Map.entry("work.completed", "完了確認"),
          Map.entry("filing.filed", "提出"),
          Map.entry("filing.step-taken", "決定"),
          Map.entry("filing.circulated", "供覧"),
          Map.entry("filing.passed-over", "不在の人の後閲に回したこと"),
          Map.entry("document.numbered", "文書番号の付与"),
          Map.entry("filing.withdrawn", "取下げ"),
          Map.entry("filing.taken-back", "引戻し"),
          Map.entry("filing.abandoned", "廃案"),
          Map.entry("filing.read-after", "後閲"),
          Map.entry("filing.decided-outside", "外部決裁の記入"),
          Map.entry("filing.attached", "添付"),
          Map.entry("filing.detached", "添付を外したこと"),
          Map.entry("takeout.left", "持ち出し"),
          Map.entry("takeout.returned", "返却"),
          Map.entry("takeout.checked", "遅れて返ったものの確認"),
          Map.entry("client.made", "接続アプリの登録"),
          Map.entry("client.revoked", "接続アプリの停止"),
          Map.entry("blank.issued", "白紙様式の発行"),
          Map.entry("blank.entered", "用紙の事後入力"),
          Map.entry("blank.returned", "事後入力の取消し"),
          Map.entry("blank.used", "用紙の使用"),
          Map.entry("blank.settled", "白紙様式の書き損じ・紛失"),
          Map.entry("import.confirmed", "ファイルの取込みの確定"),
          Map.entry("gate.refused", "操作を断ったこと"),
          Map.entry("dossier.sealed", "証拠一式の封印"));

  private static final Map<String, String> SEALS =
      Map.of("INTACT", "変わりない", "BROKEN", "変わりがある", "UNKNOWN", "わからない");

  private static final Map<String, String> CONTENTS =
      Map.of("COMPLETE", "合っている", "DIFFERS", "合わない", "UNKNOWN", "わからない");

  private Words() {}

  static String state(String code) {
    return STATES.getOrDefault(code, code);
  }

  static String outcome(String code) {
    return OUTCOMES.getOrDefault(code, code);
  }

  static String step(String code) {
    return STEPS.getOrDefault(code, code);
  }

  static String role(String code) {
    return ROLES.getOrDefault(code, code);
  }

  static String fact(String type) {
    return FACTS.getOrDefault(type, type);
  }

  /** What the ward found when it looked at what came back. */
  static String looked(String seal, String content) {
    return "(区が確認: 封と鍵 %s・数と中身 %s)"
        .formatted(SEALS.getOrDefault(seal, seal), CONTENTS.getOrDefault(content, content));
  }
}
