package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.auditor.log.Wrong;

/** A register as it is read: its population, then its rows. */
final class RegisterPage {

  private RegisterPage() {}

  static byte[] html(Register register, ContractHead head, boolean drill) {
    var headings = new ArrayList<String>();
    headings.add("記録番号");
    register.columns().forEach(column -> headings.add(column.heading()));
    return Html.document(
        register.title(),
        "wide",
        drill,
        Html.of("p", head.title() + "(" + head.number() + ")"),
        Html.of("h1", register.title()),
        population(register.population()),
        Html.table(
            "全部で" + register.rows().size() + "件",
            headings,
            register.rows().stream().map(row -> row(register, row))),
        Html.of("p", Html.link("../" + CoverPage.NAME, "表紙へ")));
  }

  private static Html population(Population all) {
    return Html.facts(
        Stream.of(
            Html.line("件数", Long.toString(all.count())),
            Html.line("最初の番号", all.first()),
            Html.line("最後の番号", all.last()),
            Html.line("抜けている番号", Names.indexes(all.gaps())),
            Html.line("事後入力(記録番号)", Names.indexes(all.late())),
            Html.line("代決・代理(記録番号)", Names.indexes(all.deputies())),
            Html.line("例外(記録番号)", Names.indexes(all.exceptions()))));
  }

  private static List<Html> row(Register register, Map<String, Object> row) {
    long entry = Tree.number(row, "entry");
    try {
      var cells = new ArrayList<Html>();
      cells.add(Html.text(Long.toString(entry)));
      register.columns().forEach(column -> cells.add(Html.text(column.cell().apply(row))));
      return cells;
    } catch (IllegalArgumentException e) {
      throw new Wrong(register.htmlName(), entry, String.valueOf(e.getMessage()));
    }
  }
}
