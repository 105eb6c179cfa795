package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.CompletionChecks;
import jp.junshu.server.contracts.EmployerDesk;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.ApplicationContext;

/** A contract at work, whose items come and go by the forms that real people fill in. */
final class AssetScene {

  final Scene scene;
  final Somebody manager;
  final Somebody clerk;
  final Somebody engagement;
  final Somebody custodian;
  final Somebody worker;

  private final ApplicationContext context;

  AssetScene(ApplicationContext context) {
    this.context = context;
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(engagement, custodian, worker).forEach(scene::accepts);
  }

  /** The same with the work opened. */
  static AssetScene working(ApplicationContext context) {
    var made = new AssetScene(context);
    made.scene.as(
        made.manager.actor(),
        () -> {
          var key = ActKey.random();
          context.getBean(WorkDesk.class).open(made.manager.actor(), made.scene.id(), key);
          return key;
        });
    return made;
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(
        context.getBean(BusinessClock.class).instant(), BusinessClock.JST);
  }

  static void moment(Map<String, String> typed, String field, LocalDateTime at) {
    typed.put(field + ".date", "%tY/%<tm/%<td".formatted(at));
    typed.put(field + ".time", "%tH:%<tM".formatted(at));
  }

  FilingId original() {
    return registered(clerk, "ORIGINAL", 1, Map.of());
  }

  FilingId copyOf(FilingId original, String serial) {
    return registered(
        custodian, "COPY", 1, Map.of("copyOf", original.toString(), "serialNo", serial));
  }

  FilingId registered(Somebody who, String kind, int quantity, Map<String, String> more) {
    var typed = new HashMap<String, String>();
    typed.put("kind", kind);
    typed.put("assetTitle", "給付対象者台帳");
    typed.put("classification", "SECRET_3B");
    typed.put("personalInformation", "true");
    typed.put("recordCount", "460000");
    typed.put("quantity", String.valueOf(quantity));
    typed.put("location", "第2作業室 金庫");
    typed.put("purpose", "臨時給付金の支給");
    typed.putAll(more);
    return scene.file(who.actor(), "F04", typed);
  }

  Map<String, String> application(FilingId asset) {
    var typed = new HashMap<String, String>();
    typed.put("kind", "CARRY");
    typed.put("asset", asset.toString());
    typed.put("recordCount", "82,000");
    typed.put("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。");
    typed.put("destination", "中野センター 3階 業務室");
    typed.put("route", "社用車で直行");
    typed.put("carriers", worker.assignment() + "|" + custodian.assignment());
    typed.put("mediumNo", "M-012");
    typed.put("protection", "ENCRYPTED|KEY_APART");
    typed.put("leaves.date", "R8.4.20");
    typed.put("leaves.time", "13:00");
    typed.put("returns.date", "R8.4.20");
    typed.put("returns.time", "18:00");
    typed.put("postTransferErasure", "SAME_DAY");
    typed.put("emergencyContact", "090-0000-0000");
    return typed;
  }

  FilingId takeout(FilingId asset) {
    return scene.file(worker.actor(), "F06", application(asset));
  }

  /** Rows of an agreement: kind, means, level. */
  Map<String, String> methods(String... rows) {
    var typed = new HashMap<String, String>();
    for (int i = 0; i < rows.length; i++) {
      var cells = rows[i].split(" ");
      var at = "rows.%d.".formatted(i);
      typed.put(at + "kind", cells[0]);
      typed.put(at + "means", cells[1]);
      if (cells.length > 2) {
        typed.put(at + "level", cells[2]);
      }
      typed.put(at + "performer", "みなと事務センター");
      typed.put(at + "evidence", "写真と証明書");
      typed.put(at + "due", "R9.3.24");
    }
    return typed;
  }

  /** Originals go back, everything else is destroyed. */
  void agreed() {
    agreed(
        methods(
            "ORIGINAL RETURN",
            "COPY DISPOSAL DESTROY",
            "MEDIUM ERASURE PURGE",
            "PRINT DISPOSAL DESTROY"));
  }

  void agreed(Map<String, String> rows) {
    takes(manager, scene.file(engagement.actor(), "F09", rows), Outcome.AGREED, "");
  }

  Map<String, String> handover(FilingId asset, String direction) {
    var typed = new HashMap<String, String>();
    typed.put("direction", direction);
    typed.put("asset", asset.toString());
    moment(typed, "handedAt", now());
    typed.put("quantity", "1");
    typed.put("columns", "氏名、住所、世帯番号");
    typed.put("columnsReason", "申請書の照合に使う");
    typed.put("way", "IN_PERSON");
    typed.put("encryption", "KEY_APART");
    typed.put("purpose", "申請書の照合");
    typed.put("place", "WARD_PREMISES");
    return typed;
  }

  FilingId given(FilingId asset) {
    return given(handover(asset, "GIVEN"));
  }

  FilingId given(Map<String, String> typed) {
    var id = scene.file(clerk.actor(), "F05", typed);
    takes(engagement, id, Outcome.COUNTERSIGNED, "");
    return id;
  }

  /** A row of a disposal report: item, serial. */
  Map<String, String> disposals(String... rows) {
    var typed = new HashMap<String, String>();
    for (int i = 0; i < rows.length; i++) {
      var cells = rows[i].split(" ");
      var at = "rows.%d.".formatted(i);
      typed.put(at + "item", cells[0]);
      typed.put(at + "serialNo", cells.length > 1 ? cells[1] : "");
      typed.put(at + "quantity", "1");
      moment(typed, at + "performedAt", now());
      typed.put(at + "method", "DISPOSAL");
      typed.put(at + "level", "DESTROY");
      typed.put(at + "performedBy", custodian.assignment().toString());
      typed.put(at + "tool", "破砕機 MH-3");
      typed.put(at + "evidence", "写真2枚");
    }
    return typed;
  }

  FilingId reported(Map<String, String> typed) {
    return scene.file(custodian.actor(), "F08", typed);
  }

  void again(Somebody who, FilingId id, Map<String, String> typed) {
    var view = view(who.actor(), id);
    var raw = new HashMap<String, List<String>>();
    typed.forEach((field, value) -> raw.put(field, List.of(value.split("\\|"))));
    scene.as(
        who.actor(),
        () -> scene.desk().again(who.actor(), view, new RawContent(raw), ActKey.random()));
  }

  FilingView view(PersonActor actor, FilingId id) {
    return scene.as(actor, () -> scene.desk().find(id).orElseThrow());
  }

  void takes(Somebody who, FilingId id, Outcome outcome, String words) {
    var view = view(who.actor(), id);
    var step = view.current().orElseThrow().position();
    scene.as(
        who.actor(),
        () -> {
          var seen = view.filed().digest();
          scene.desk().take(who.actor(), view, step, outcome, seen, words, ActKey.random());
          return outcome;
        });
  }

  void deniesTheirEmployer(Somebody who) {
    scene.as(
        who.actor(),
        () -> {
          var key = ActKey.random();
          context
              .getBean(EmployerDesk.class)
              .answer(who.actor(), scene.id(), who.assignment(), Optional.of("夜間応答株式会社"), key);
          return key;
        });
  }

  List<Check> speaksAgainst(Somebody who, FilingId id) {
    var view = view(who.actor(), id);
    return scene.as(who.actor(), () -> scene.desk().beforeDeciding(who.actor(), view)).stream()
        .filter(check -> !check.holds())
        .toList();
  }

  List<FieldError> errors(Somebody who, String form, Map<String, String> typed) {
    return switch (scene.tryToFile(who.actor(), form, typed)) {
      case FormDesk.Result.Rejected(var errors) -> errors;
      case FormDesk.Result.Accepted(var id) -> throw new AssertionError("taken as " + id);
    };
  }

  static List<Missing> missing(Runnable act) {
    return Objects.requireNonNull(catchThrowableOfType(AccessRefused.class, act::run))
        .decision()
        .missing();
  }

  Custody custody(FilingId asset) {
    return scene.inTransaction(
        clerk.actor(),
        () ->
            context.getBean(Assets.class).part(scene.id()).custody().stream()
                .filter(held -> held.asset().id().value().equals(asset.value()))
                .findFirst()
                .orElseThrow());
  }

  /** Codes of what stands in the way of completion. */
  List<Check> remains() {
    var now = context.getBean(BusinessClock.class).instant();
    return scene.inTransaction(
        manager.actor(),
        () ->
            context.getBeansOfType(CompletionChecks.class).values().stream()
                .flatMap(checks -> checks.beforeCompletion(scene.id(), now))
                .filter(check -> !check.holds())
                .toList());
  }
}
