package jp.junshu.server.forms.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jp.junshu.core.form.Filed;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractDirectory.Signature;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.StepAct;
import jp.junshu.server.ledger.Receipt;
import jp.junshu.server.paper.PaperPress;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.Words;

/** Filed contents on their sheets, without a server; printed as the running program prints. */
public final class SampleSheets {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Messages MESSAGES = Messages.load();
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final Signature SAEKI = new Signature("みなと", "業務責任者", "佐伯", "佐伯 直樹");
  private static final Signature AOKI = new Signature("給付金", "所管課担当者", "青木", "青木 里奈");
  private static final Signature NAKANE = new Signature("生活福祉部長室", "生活福祉部次長", "中根", "中根 誠");

  private SampleSheets() {}

  public static Words japanese() {
    return MESSAGES.in(Locale.JAPAN);
  }

  public static Words english() {
    return MESSAGES.in(Locale.ENGLISH);
  }

  /** The content filed by the contractor, passed by a clerk and granted by a deputy. */
  public static Sheet of(FormSchema schema, Map<String, Object> content, Words words) {
    var view = view(schema, content);
    return new Sheet(
        view,
        ContentView.of(
            schema, content, Map.of(), words, id -> "A-" + id.toString().substring(0, 4)),
        new RouteBoxes().of(view, words),
        Optional.of(new Receipt(Receipt.Level.SEQUENCED, OptionalLong.of(1487), "", "")),
        new PrintMark(
            NOON.plusSeconds(4200),
            Optional.of(new Page.Who("所管課担当者", "青木 里奈")),
            Optional.of(new Checkpoint("example.jp/junshu", 1490, Hash.sha256(new byte[] {7}))),
            "03-0000-0000"),
        false);
  }

  /** The sheet as it comes out of the press. */
  public static byte[] pdf(PaperPress press, Sheet sheet, Words words) {
    return Sheets.pdf(TEMPLATES, press, sheet, words);
  }

  private static FilingView view(FormSchema schema, Map<String, Object> content) {
    var filed =
        new Filed(
            FilingId.random(),
            1,
            Hash.sha256(schema.no().getBytes(UTF_8)),
            PersonId.random(),
            OrganizationId.random(),
            Side.CONTRACTOR,
            NOON);
    return new FilingView(
        contract(),
        schema,
        filed,
        content,
        schema.no() + "-2026-214",
        Life.State.GRANTED,
        NOON,
        "",
        SAEKI,
        NOON,
        false,
        UUID.randomUUID(),
        List.of(
            step(1, StepAct.REVIEW, Role.CLERK, Outcome.PASSED, "", AOKI, false),
            step(
                2,
                StepAct.DECIDE,
                Role.SECURITY_MANAGER,
                Outcome.GRANTED_ON_CONDITION,
                "返却は17:30まで。",
                NAKANE,
                true)),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static FilingView.Step step(
      int position,
      StepAct act,
      Role role,
      Outcome outcome,
      String opinion,
      Signature by,
      boolean deputy) {
    var done =
        new FilingView.Done(
            outcome,
            opinion,
            PersonId.random(),
            by,
            deputy,
            NOON.plusSeconds(60L * position),
            UUID.randomUUID(),
            Optional.empty(),
            "");
    return new FilingView.Step(position, position, act, role, false, Optional.of(done));
  }

  private static ContractHead contract() {
    return new ContractHead(
        ContractId.random(),
        OrganizationId.random(),
        SectionId.random(),
        "令和8年度 臨時給付金支給事務処理業務委託",
        "見給契第18号",
        2026,
        "株式会社みなと事務センター",
        "東京都見本区見本町三丁目4番5号",
        "見本区",
        "生活福祉部 給付金担当課");
  }
}
