package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractScreen;
import jp.junshu.server.contracts.ContractScreens;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.ThingNames;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class CompletionTest {

  @Autowired private ApplicationContext context;
  @Autowired private WorkDesk work;
  @Autowired private Messages messages;
  @Autowired private ThingNames names;
  @Autowired private ContractScreens screens;

  private AssetScene at;

  @BeforeEach
  void aContractAtWork() {
    at = AssetScene.working(context);
    at.agreed();
  }

  private void completes() {
    at.scene.as(
        at.manager.actor(),
        () -> {
          work.complete(at.manager.actor(), at.scene.id(), ActKey.random());
          return "completed";
        });
  }

  /** The forms that the contract's page offers the contractor's manager. */
  private List<FormSchema> offered() {
    var who = at.engagement.actor();
    return at.scene.as(
        who, () -> screens.find(who, at.scene.id()).map(ContractScreen::toFile).orElseThrow());
  }

  private String said(Missing missing) {
    var words = messages.in(java.util.Locale.JAPANESE);
    var about =
        at.scene.inTransaction(
            at.manager.actor(), () -> names.of(at.scene.id(), missing.about(), words));
    return words.get("missing." + missing.code(), about);
  }

  @Test
  @Tag("clause:2.3/prevent")
  @Tag("clause:2.4/prevent")
  void completionIsRefusedWithExactlyWhatRemainsAndGoesThroughOnceNothingDoes() {
    var original = at.original();
    at.given(original);
    var tail = "-" + original.value().toString().substring(0, 8);
    var first = at.copyOf(original, "T-07" + tail);
    var second = at.copyOf(original, "T-08" + tail);
    var third = at.copyOf(original, "T-09" + tail);
    var prints = at.registered(at.custodian, "PRINT", 12, Map.of("copyOf", original.toString()));
    var done = at.reported(at.disposals(first + " T-07" + tail));
    at.takes(at.clerk, done, Outcome.RECEIVED, "");
    var wrong = at.reported(at.disposals(second + " T-80" + tail));
    var refused = AssetScene.missing(this::completes);
    assertThat(refused)
        .extracting(this::said)
        .containsExactly(
            "原本 No.1 が残っています(給付対象者台帳)",
            "製造番号が台帳と一致しません: A-0003(台帳 T-08%1$s、報告 T-80%1$s)".formatted(tail),
            "複製 No.4 が残っています(給付対象者台帳)",
            "印刷物 12枚が残っています(No.5 給付対象者台帳)",
            "複製3点に対して、終わりの証しが2点しかありません(A-0001 給付対象者台帳)");
    assertThat(refused).allMatch(missing -> missing.way().startsWith("/"));
    at.takes(at.clerk, wrong, Outcome.SENT_BACK, "製造番号を確かめてください。");
    at.again(at.custodian, wrong, at.disposals(second + " T-08" + tail));
    at.takes(at.clerk, wrong, Outcome.RECEIVED, "");
    var rest = at.disposals(third + " T-09" + tail, prints.toString());
    rest.put("rows.1.quantity", "12");
    at.takes(at.clerk, at.reported(rest), Outcome.RECEIVED, "");
    var back = at.scene.file(at.engagement.actor(), "F05", at.handover(original, "RETURNED"));
    at.takes(at.clerk, back, Outcome.COUNTERSIGNED, "");
    assertThat(offered()).isNotEmpty();
    completes();
    var state =
        at.scene.inTransaction(
            at.manager.actor(), () -> at.scene.contracts().find(at.scene.id()).orElseThrow());
    assertThat(state.state()).isEqualTo(Contract.State.COMPLETED);
    assertThat(state.completedBy()).contains(at.manager.actor().person());
    assertThat(offered()).extracting(FormSchema::no).containsExactly("F12", "F32B");
  }
}
