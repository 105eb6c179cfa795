package jp.junshu.server.dossier;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.attachments.SampleFiles;
import jp.junshu.server.blanks.BlankDesk;
import jp.junshu.server.blanks.EntryDesk;
import jp.junshu.server.contracts.ClauseDesk;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.identity.Organizations;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A contract on which happened what dossiers must tell: filings, one sent back and filed again, a
 * deputy's decision, a refusal, an entry made late.
 */
final class Evidence {

  final Scene scene;
  final Somebody manager;
  final Somebody clerk;
  final Somebody engagement;
  final Somebody custodian;
  final Somebody worker;

  private final ApplicationContext context;
  private final Somebody deputy;

  Evidence(ApplicationContext context) {
    this.context = context;
    scene =
        new Scene(
            context, organization(context, Side.CONTRACTOR, "株式会社みなと事務センター"), SectionId.random());
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    deputy = scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(engagement, custodian, worker).forEach(scene::accepts);
    opens();
    var asset = scene.file(clerk.actor(), "F04", register());
    var takeout = sentBackAndFiledAgain(asset);
    takes(clerk, takeout, 1, Outcome.PASSED, "");
    scene.away(manager);
    takes(deputy, takeout, 2, Outcome.GRANTED_ON_CONDITION, "返却は17:30まで。");
  }

  /**
   * Two clauses are decided on, and somebody without a pledge asks for an exception all the same.
   */
  void watchesPledgesAndLeavesOutCopies() {
    var desk = context.getBean(ClauseDesk.class);
    var pledge = ClauseId.of("1.2");
    drafts(desk, new ClauseDesk.Wish(pledge, true, Strength.WATCH, "回収に時間がかかるため"));
    var copies = ClauseId.of("2.2");
    drafts(desk, new ClauseDesk.Wish(copies, false, Strength.ENFORCE, "写しを作らない契約のため"));
    var seen =
        scene.inTransaction(manager.actor(), () -> ClauseDesk.digest(desk.of(scene.id()).drafts()));
    scene.as(
        manager.actor(), () -> desk.decide(manager.actor(), scene.id(), seen, ActKey.random()));
    var unsworn = scene.has(Role.INFORMATION_CUSTODIAN, true, "江口", "悠");
    scene.acknowledges(unsworn);
    scene.file(
        unsworn.actor(),
        "F34",
        Map.of(
            "clause", "2-⑤",
            "what", "夜間に限り、施錠した棚で媒体を保管する",
            "reason", "庁舎の設備点検の間、保管庫を使えないため。期間は三日に限る。",
            "compensation", "二人で施錠し、朝に数を確かめ、記録を残して報告する。",
            "from", scene.day(0),
            "until", scene.day(4)));
  }

  private void drafts(ClauseDesk desk, ClauseDesk.Wish wish) {
    scene.as(
        clerk.actor(),
        () -> {
          desk.draft(clerk.actor(), scene.id(), wish, ActKey.random());
          return wish;
        });
  }

  static OrganizationId organization(ApplicationContext context, Side side, String name) {
    var details = new OrganizationDetails(name, "", "", Optional.empty());
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var organizations = context.getBean(Organizations.class);
    return TenantContext.call(
        new TenantContext(Party.WARD, Set.of(), "TEST"),
        () -> template.execute(_ -> organizations.register(Scene.ward(), side, details)));
  }

  private void opens() {
    var work = context.getBean(WorkDesk.class);
    try {
      scene.as(
          worker.actor(),
          () -> {
            work.open(worker.actor(), scene.id(), ActKey.random());
            return scene;
          });
      throw new AssertionError("a worker opened the work");
    } catch (AccessRefused kept) {
      scene.as(
          manager.actor(),
          () -> {
            work.open(manager.actor(), scene.id(), ActKey.random());
            return kept;
          });
    }
  }

  private FilingId sentBackAndFiledAgain(FilingId asset) {
    var id = scene.file(worker.actor(), "F06", application(asset, "82,000"));
    takes(clerk, id, 1, Outcome.SENT_BACK, "件数を減らしてください。");
    scene.as(
        worker.actor(),
        () ->
            scene
                .desk()
                .again(
                    worker.actor(), view(id), raw(application(asset, "41000")), ActKey.random()));
    return id;
  }

  /** One more entry of the contract's log. */
  FilingId filesOneMore() {
    return scene.file(clerk.actor(), "F04", register());
  }

  /** A sheet of F04 that one person of the contractor read off and another filed. */
  void enterAfterwards() {
    var blanks = context.getBean(BlankDesk.class);
    var desk = context.getBean(EntryDesk.class);
    var first = engagement.actor();
    scene.as(
        first,
        () -> {
          var form =
              blanks.forms(first, scene.id()).stream().filter(f -> f.no().equals("F04")).toList();
          var batch = blanks.issue(first, scene.id(), form.getFirst(), 1, ActKey.random());
          var scan = SampleFiles.checked("F04-1.pdf", SampleFiles.PDF);
          desk.enter(
              first, batch, 1, raw(register()), batch.issuedAt(), "髙橋", scan, ActKey.random());
          return batch;
        });
    var second = custodian.actor();
    var entry = scene.as(second, () -> desk.find(second, scene.id(), "F04", 1).orElseThrow());
    scene.as(second, () -> desk.file(second, entry, ActKey.random()));
  }

  private static RawContent raw(Map<String, String> typed) {
    return new RawContent(
        typed.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue().split("\\|")))));
  }

  FilingView view(FilingId id) {
    return scene.as(clerk.actor(), () -> scene.desk().find(id).orElseThrow());
  }

  private void takes(Somebody who, FilingId id, int position, Outcome outcome, String words) {
    var view = view(id);
    scene.as(
        who.actor(),
        () -> {
          scene
              .desk()
              .take(
                  who.actor(),
                  view,
                  position,
                  outcome,
                  view.filed().digest(),
                  words,
                  ActKey.random());
          return outcome;
        });
  }

  Dossier takenBy(Somebody who) {
    var desk = context.getBean(DossierDesk.class);
    return scene.as(who.actor(), () -> desk.seal(who.actor(), scene.id(), ActKey.random()));
  }

  private static Map<String, String> register() {
    return Map.of(
        "kind", "ORIGINAL",
        "assetTitle", "給付対象者台帳",
        "classification", "SECRET_3B",
        "personalInformation", "false",
        "recordCount", "460000",
        "quantity", "1",
        "location", "第2作業室 金庫",
        "purpose", "臨時給付金の支給");
  }

  private Map<String, String> application(FilingId asset, String count) {
    return new HashMap<>(
        Map.ofEntries(
            entry("kind", "CARRY"),
            entry("asset", asset.toString()),
            entry("recordCount", count),
            entry("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。"),
            entry("destination", "中野センター 3階 業務室"),
            entry("route", "社用車で直行"),
            entry("carriers", worker.assignment().toString()),
            entry("mediumNo", "M-012"),
            entry("protection", "ENCRYPTED|KEY_APART"),
            entry("leaves.date", LocalDate.of(2026, 4, 20).toString()),
            entry("leaves.time", "13:00"),
            entry("returns.date", "2026/4/20"),
            entry("returns.time", "18:00"),
            entry("postTransferErasure", "SAME_DAY"),
            entry("emergencyContact", "090-0000-0000")));
  }
}
