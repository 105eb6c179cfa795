package jp.junshu.auditor.dossier;

import java.util.Map;
import jp.junshu.core.policy.ClauseId;

/**
 * What was refused and why, in Japanese, for whoever reads years later. A code that is not known
 * here stands for itself. The words belong to the format: a code may be added, none changes.
 */
public final class RefusalWords {

  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("file", "提出"),
          Map.entry("decide", "決定"),
          Map.entry("withdraw", "取下げ"),
          Map.entry("read-after", "後閲"),
          Map.entry("work.open", "業務着手"),
          Map.entry("work.complete", "完了確認"),
          Map.entry("takeout.leave", "持ち出し(出発)"),
          Map.entry("takeout.return", "持ち出し(返却)"),
          Map.entry("takeout.confirm", "遅れて返ったものの確認"),
          Map.entry("remainder.name", "残務を担う人の届出"),
          Map.entry("rules.answer", "遵守事項の質問への回答"),
          Map.entry("group.open", "集合での確認の開始"),
          Map.entry("pledge.link", "一時リンクの作成"),
          Map.entry("pledge.revoke", "一時リンクの取消し"),
          Map.entry("leaving.confirm", "離任の確認"),
          Map.entry("leaving.not-confirmed", "離任の確認がとれないことの記録"),
          Map.entry("leaver.look", "離任した人が求めたものの確認"),
          Map.entry("names.compare", "名前の突き合わせ"),
          Map.entry("names.explain", "誓約のない名前の事情の記録"),
          Map.entry("paper.print", "署名の用紙の印刷"),
          Map.entry("paper.enter", "署名された紙の入力"),
          Map.entry("paper.countersign", "署名された紙の照合"),
          Map.entry("paper.return", "署名された紙の入力の取消し"),
          Map.entry("scope.draft", "適用する節の起案"),
          Map.entry("scope.decide", "適用する節の決定"),
          Map.entry("clauses.draft", "条項の強さと適用の起案"),
          Map.entry("clauses.decide", "条項の強さと適用の決定"),
          Map.entry("people.add", "人を加えること"),
          Map.entry("retention.set", "保存期間の決定"),
          Map.entry("retention.draft", "満ちた記録の扱いの起案"),
          Map.entry("retention.decide", "満ちた記録の扱いの決定"),
          Map.entry("retention.erase", "廃棄と決定した記録の消去"),
          Map.entry("hold.propose", "廃棄の保留の起案"),
          Map.entry("hold.place", "廃棄の保留の決定"),
          Map.entry("hold.propose-lift", "廃棄の保留の解除の起案"),
          Map.entry("hold.lift", "廃棄の保留の解除"),
          Map.entry("contract.draft-change", "契約の変更の起案"),
          Map.entry("contract.change", "契約の変更の記録"),
          Map.entry("company.draft", "受託者に起きたことの起案"),
          Map.entry("company.confirm", "受託者に起きたことの記録"),
          Map.entry("company.withdraw", "受託者に起きたことの記録の取り消し"),
          Map.entry("consent.end", "再委託の承諾の打切り"),
          Map.entry("employer.answer", "自分の雇用主についての答え"),
          Map.entry("people.end", "従事を終えること"),
          Map.entry("people.account", "利用者番号を渡すこと"),
          Map.entry("take-back", "引戻し"),
          Map.entry("abandon", "廃案"),
          Map.entry("circulated", "供覧"),
          Map.entry("outside", "外部決裁の記入"),
          Map.entry("filing.attach", "添付"),
          Map.entry("filing.detach", "添付を外すこと"),
          Map.entry("pass-over", "後閲に回すこと"),
          Map.entry("blank.issue", "白紙様式の発行"),
          Map.entry("blank.enter", "用紙の事後入力"),
          Map.entry("blank.return", "事後入力の取消し"),
          Map.entry("blank.settle", "白紙様式の書き損じ・紛失の届け"),
          Map.entry("absence.plan", "不在の登録"),
          Map.entry("absence.end", "不在の終わり"),
          Map.entry("absence.declare", "急な不在の登録"),
          Map.entry("photograph.compare", "写真での照合"),
          Map.entry("photograph.hand-in", "登録写真の提出"),
          Map.entry("photograph.hand-in-own", "自分の登録写真の提出"),
          Map.entry("photograph.take-away", "登録写真の取下げ"),
          Map.entry("photograph.take-away-own", "自分の登録写真の取下げ"),
          Map.entry("import.take", "ファイルの取込み"),
          Map.entry("import.undo", "ファイルの取込みの取消し"),
          Map.entry("client.make", "接続アプリの登録"),
          Map.entry("client.revoke", "接続アプリの停止"),
          Map.entry("dossier.seal", "証拠一式を出すこと"));

  private static final Map<String, String> KINDS =
      Map.of(
          "APPLICATION", "申請",
          "REPORT", "報告",
          "AGREEMENT", "合意",
          "PLEDGE", "誓約",
          "RECORD", "記録",
          "NOTICE", "通知");

  private static final Map<String, String> MISSING =
      Map.ofEntries(
          Map.entry("role", "その操作をする役割"),
          Map.entry("role-filled", "空いている役割に就く人"),
          Map.entry("role-emptied", "空いたまま日数を過ぎた役割に就く人"),
          Map.entry("pledged", "誓約書"),
          Map.entry("named-on-roster", "名簿にある人"),
          Map.entry("employer-unstated", "雇用主と指揮命令する会社の届出"),
          Map.entry("employer-denied", "本人の答えと合う雇用主"),
          Map.entry("link-not-own", "ほかの人のための一時リンクであること"),
          Map.entry("link-without-account", "相手がサインインしない人であること"),
          Map.entry("own-photograph", "本人の登録写真であること"),
          Map.entry("own-former-place", "本人の離任であること"),
          Map.entry("paper-not-own", "自分が署名した紙でないこと"),
          Map.entry("paper-second-person", "署名も入力もしていない人による照合"),
          Map.entry("visitor-rare", "続けて来る人の名簿への登録"),
          Map.entry("consent-to-come", "始まった再委託の承諾"),
          Map.entry("consent-lapsed", "期間中の再委託の承諾"),
          Map.entry("retention-over", "満ちた保存期間"),
          Map.entry("erasure-decided", "2人による廃棄の決定"),
          Map.entry("not-erased-yet", "まだ消去していないこと"),
          Map.entry("erasure-time-over", "満ちた保存期間"),
          Map.entry("file-erased-first", "契約の記録が先に消去されていること"),
          Map.entry("not-under-hold", "廃棄の保留がないこと"),
          Map.entry("kept-longest", "契約の記録より短くない保存期間"),
          Map.entry("change-completed", "完了していない契約"),
          Map.entry("change-moved", "起案のときのままの最終日"),
          Map.entry("change-to-come", "結ばれた変更"),
          Map.entry("change-after-the-end", "最終日までに結ばれた延長"),
          Map.entry("change-no-change", "変更の種類に合う最終日"),
          Map.entry("consent-ended", "打ち切られていない再委託の承諾"),
          Map.entry("dispatch-ended", "期間中の派遣"),
          Map.entry("dispatched-again", "派遣元が直接雇っていること(二重派遣の疑い)"),
          Map.entry("parent-stands", "委託する会社への承諾"),
          Map.entry("acknowledged", "遵守事項の受領確認"),
          Map.entry("acknowledged-again", "新しい版の遵守事項の受領確認"),
          Map.entry("acknowledged-role", "あとから就いた役割の質問への答え"),
          Map.entry("work-open", "業務着手"),
          Map.entry("work-expired", "履行期間の内であること"),
          Map.entry("work-completed", "完了確認の前であること"),
          Map.entry("scope-decided", "適用する節の決定"),
          Map.entry("law-attested", "適用される法令の確認書"),
          Map.entry("law-unread", "法令の確認書の受領"),
          Map.entry("never-weakened", "弱めてよい条項であること"),
          Map.entry("always-applies", "適用外にしてよい条項であること"),
          Map.entry("scope-drafted", "適用する節の起案"),
          Map.entry("company-stands", "破産も解散もしていない受託者"),
          Map.entry("company-BANKRUPT", "破産していない受託者"),
          Map.entry("company-DISSOLVED", "解散していない受託者"),
          Map.entry("company-answers", "いまの受託者としての行為"),
          Map.entry("not-own-draft", "起案した人とは別の人の決定"),
          Map.entry("places-are-the-contractors", "受託者の業務責任者による届出"),
          Map.entry("own-person", "その人に利用者番号を渡せる立場"),
          Map.entry("takes-evidence", "証拠一式を出す立場"),
          Map.entry("not-a-banned-tool", "監視・侵入に使う道具でないこと"),
          Map.entry("carrier-on-roster", "名簿にある運搬者"),
          Map.entry("asset-free", "ほかの許可で外に出ていないこと"),
          Map.entry("return-still-ahead", "これからの返却の予定"),
          Map.entry("takeout-permit", "有効な持出しの許可"),
          Map.entry("takeout-begun", "許可された出発の時刻"),
          Map.entry("takeout-carrier", "許可に名前のある運搬者"),
          Map.entry("takeout-open", "持ち出したものの返却"),
          Map.entry("takeout-unchecked", "遅れて戻ったものの区の確認"),
          Map.entry("method-agreed", "返還・廃棄・抹消の方法の合意"),
          Map.entry("method-carried-out", "合意した方法による終わらせ方"),
          Map.entry("serial-matches", "台帳と一致する製造番号"),
          Map.entry("proof-once", "ほかで使われていない製造番号・証明書番号"),
          Map.entry("witnessed", "区の立会者の名前"),
          Map.entry("receipt-open", "相手方の受領・確認"),
          Map.entry("certificates-fewer", "複製の数だけの終わりの証し"),
          Map.entry("item-in-hand", "台帳にまだ残っている数"),
          Map.entry("copy-source-in-hand", "受託者の手元にある写しの元"),
          Map.entry("answer-day-ahead", "施行の日に過ぎていない回答期限"),
          Map.entry("step-is-mine", "いまの段の職"),
          Map.entry("second-person", "入力した人とは別の人の照合"),
          Map.entry("role-with-deputy", "代理が日数を過ぎて務めている役割の後任"),
          Map.entry("step-passed-on", "この決定をする役割にいま就いていること"),
          Map.entry("own-blank", "用紙を発行した組織であること"),
          Map.entry("decider-absent", "決裁者の不在"),
          Map.entry("reviewer-absent", "審査・合議をする全員の不在"),
          Map.entry("only-review", "審査か合議の段であること"),
          Map.entry("own-absence", "自分の不在であること"),
          Map.entry("knows-who-is-away", "その人の不在を登録できる立場"),
          Map.entry("not-said-to-be-here", "その日に本人が不在を終わりにしていないこと"),
          Map.entry("questions-answered", "遵守事項の質問のすべてへの正しい答え"),
          Map.entry("not-own-file", "添付した人・外した人とは別の人の決定"),
          Map.entry("not-own-filing", "提出した人とは別の人の決定"),
          Map.entry("reads-in-person", "本人による後閲"),
          Map.entry("not-own-decision", "代決をしてもらった本人による後閲"),
          Map.entry("own-side", "提出した側であること"),
          Map.entry("own-session", "本人のサインインによる操作"),
          Map.entry("decided-here", "外部の決裁の結果の記入"),
          Map.entry("decided-alone", "まとめずに1件だけで決めること"),
          Map.entry("no-rule", "この操作を許す定め"),
          Map.entry("remains-ORIGINAL", "残っている原本の返還・廃棄・抹消"),
          Map.entry("remains-COPY", "残っている複製の返還・廃棄・抹消"),
          Map.entry("remains-MEDIUM", "残っている媒体の返還・廃棄・抹消"),
          Map.entry("remains-PRINT", "残っている印刷物の返還・廃棄"));

  private static final String PART = "-some";

  private RefusalWords() {}

  /** Whether an act has words of its own. */
  public static boolean knowsAct(String code) {
    return ACTS.containsKey(verb(code));
  }

  /** Whether something that can be missing has words of its own. */
  public static boolean knowsMissing(String code) {
    return MISSING.containsKey(whole(code));
  }

  static String act(String code) {
    var verb = ACTS.get(verb(code));
    if (verb == null) {
      return code;
    }
    var form = code.substring(Math.min(code.length(), verb(code).length() + 1));
    return form.isEmpty() ? verb : KINDS.getOrDefault(form, form) + "の" + verb;
  }

  static String missing(String clause, String code) {
    return clause(clause) + " " + MISSING.getOrDefault(whole(code), code);
  }

  static String clause(String id) {
    return ClauseId.of(id).label();
  }

  private static String verb(String code) {
    return code.split(":", 2)[0];
  }

  private static String whole(String code) {
    return code.endsWith(PART) ? code.substring(0, code.length() - PART.length()) : code;
  }
}
