package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.stream.Stream;

/** The first page: which contract, how much, what stands where, how to check. */
final class CoverPage {

  static final String NAME = "index.html";

  private CoverPage() {}

  static byte[] html(
      ContractLog log,
      ContractHead head,
      Story story,
      Names names,
      Ward ward,
      List<Register> registers) {
    return Html.document(
        "証拠一式 " + head.title(),
        "sheet",
        log.drill(),
        Html.of("h1", "契約の証拠一式"),
        contract(log, head, story, names, ward),
        Html.of("h2", "一覧"),
        registers(registers),
        Html.of("h2", "提出されたもの"),
        filings(story, names),
        Html.of("h2", "何がどこにあるか"),
        places(),
        Html.of("h2", "確かめ方"),
        checking(log));
  }

  private static Html contract(
      ContractLog log, ContractHead head, Story story, Names names, Ward ward) {
    var entries = log.entries();
    return Html.facts(
        Stream.of(
            Html.line("契約件名", head.title()),
            Html.line("契約番号", head.number()),
            Html.line("年度", Long.toString(head.fiscalYear())),
            Html.line("受託者", names.organization(head.contractor())),
            Html.line("履行期間", head.begins() + " から " + head.ends() + " まで"),
            Html.line(
                "業務着手", story.workOpened().map(e -> Moments.shown(e.recordedAt())).orElse("まだ")),
            Html.line(
                "完了確認", story.workCompleted().map(e -> Moments.shown(e.recordedAt())).orElse("まだ")),
            Html.line("遵守事項", ward.editions()),
            Html.line("台帳", log.origin()),
            Html.line(
                "記録",
                "0番から %s番まで %s件、%s から %s まで"
                    .formatted(
                        entries.size() - 1,
                        entries.size(),
                        Moments.shown(entries.getFirst().recordedAt()),
                        Moments.shown(entries.getLast().recordedAt()))),
            Html.line("この証拠一式の封印", log.seal() + "番の記録")));
  }

  private static Html registers(List<Register> registers) {
    return Html.table(
        "件数と母集団",
        List.of("一覧", "件数", "抜け", "事後入力", "代決・代理", "例外"),
        registers.stream()
            .map(
                each ->
                    List.of(
                        Html.link(each.htmlName(), each.title() + "(" + each.name() + ")"),
                        count(each.population().count()),
                        count(each.population().gaps().size()),
                        count(each.population().late().size()),
                        count(each.population().deputies().size()),
                        count(each.population().exceptions().size()))));
  }

  private static Html count(long number) {
    return Html.text(Long.toString(number));
  }

  private static Html filings(Story story, Names names) {
    return Html.table(
        "番号の順ではなく、最初に提出された順です",
        List.of("番号", "様式", "状態"),
        story.filings().values().stream()
            .map(
                each ->
                    List.of(
                        Html.link(
                            FiledForm.FOLDER + names.number(each) + ".html", names.number(each)),
                        Html.text(each.current().schema().title()),
                        Html.text(Words.state(each.state().name())))));
  }

  private static Html places() {
    return Html.facts(
        Stream.of(
            Html.line("manifest.json", "log のほかのすべてのファイルの名前、長さ、SHA-256"),
            Html.line("forms", "提出された内容。版ごとの JSON と、読むための HTML"),
            Html.line("openings.json", "台帳が約束値だけで持つ、ほかの言葉"),
            Html.line("registers", "台帳の記録から作った一覧"),
            Html.line("log", "契約の台帳。すべての記録と、署名されたチェックポイント"),
            Html.line("ward", "区の台帳のうち、この契約が拠りどころにする記録と、その証明")));
  }

  private static Html checking(ContractLog log) {
    return Html.of(
        "ol",
        Html.of("li", "区から、この証拠一式とは別の道で、台帳の鍵のファイルを受け取ります。"),
        Html.of(
            "li",
            Html.text("JDK のある機械で、ネットワークなしで実行します: "),
            Html.of("code", "./junshu verify dossier.zip --key log.vkey")),
        Html.of("li", "「OK」なら、台帳「%s」の記録も、この証拠一式のどのファイルも、封印のあと変わっていません。".formatted(log.origin())),
        Html.of("li", "鍵なしでは、中に矛盾がないことしか分かりません。誰かが全部を作り直したものかもしれません。"));
  }
}
