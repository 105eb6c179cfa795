package jp.junshu.auditor;

import static jp.junshu.auditor.SampleDossier.CLERK;
import static jp.junshu.auditor.SampleDossier.CONTRACT;
import static jp.junshu.auditor.SampleDossier.MANAGER;
import static jp.junshu.auditor.SampleDossier.WORKER;
import static jp.junshu.auditor.SampleDossier.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.log.Wrong;
import org.junit.jupiter.api.Test;

/** A sheet of paper that was written by hand, entered by one person and filed by another. */
class SheetDossierTest {

  private static final String NEW = id("new");

  private String scan = "";
  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());

  private void tells(String fact, String who, Map<String, Object> more) {
    var body = new HashMap<String, Object>(Map.of("contract", CONTRACT, "form", "F06"));
    body.putAll(more);
    sample.log().add(fact, "assignment:" + who, body);
  }

  private void issues(long first, long last) {
    tells("blank.issued", WORKER, Map.of("formVersion", 1L, "first", first, "last", last));
  }

  private void enters(String who, long serial) {
    var body = new HashMap<String, Object>();
    body.put("serial", serial);
    body.put("attachment", id("scan"));
    body.put("content", sample.log().commit("{}"));
    scan = sample.log().commit("00");
    body.put("scan", scan);
    tells("blank.entered", who, body);
  }

  private void settles(long serial) {
    var reason = sample.log().commit("停電中に失くした。");
    tells("blank.settled", WORKER, Map.of("serial", serial, "fate", "LOST", "reason", reason));
  }

  private void uses(String filer, String user, long serial) {
    sample.file("F06", NEW, 2, 1, "assignment:" + filer, SampleDossier.application("新しい"));
    file("filing.attached", filer);
    tells("blank.used", user, Map.of("serial", serial, "filing", NEW));
  }

  private void file(String fact, String who) {
    var body = new HashMap<String, Object>();
    body.put("contract", CONTRACT);
    body.put("filing", NEW);
    body.put("revision", 1L);
    body.put("attachment", id("scan"));
    body.put("kind", "PDF");
    body.put("size", 100L);
    body.put("file", scan);
    sample.log().add(fact, "assignment:" + who, body);
  }

  private void requireRefused(String what) {
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(wrong).isNotNull().hasMessageContaining(what);
    assertThat(wrong.entry()).hasValue(sample.log().entries().size() - 1);
  }

  @Test
  void whatTwoPeopleEnteredIsLateEvenOnTheSameDayAndNamesItsSheet() {
    issues(1, 3);
    enters(WORKER, 2);
    uses(CLERK, CLERK, 2);
    var members = DossierContent.members(sample.source());
    var page = new String(members.get("forms/F06-2026-2.html"), StandardCharsets.UTF_8);
    assertThat(page).contains("事後入力", "用紙 F06-白-2026-0002");
    var register = new String(members.get("registers/filings.html"), StandardCharsets.UTF_8);
    assertThat(register).contains("事後入力 F06-白-2026-0002");
  }

  @Test
  void whoEnteredItAndFiledItAloneIsFound() {
    issues(1, 1);
    enters(WORKER, 1);
    uses(WORKER, WORKER, 1);
    requireRefused("入力した人が自分で");
  }

  @Test
  void whoComparedItIsWhoFiledIt() {
    issues(1, 1);
    enters(WORKER, 1);
    uses(CLERK, MANAGER, 1);
    requireRefused("照らし合わせた人");
  }

  @Test
  void aNumberThatWasNeverIssuedIsFound() {
    issues(1, 1);
    enters(WORKER, 2);
    requireRefused("発行されていない");
  }

  @Test
  void numbersThatAreLeftOutAreFound() {
    issues(1, 2);
    issues(4, 5);
    requireRefused("番号が続いていません");
  }

  @Test
  void aSheetIsUsedOnceOrLostAndNeverBoth() {
    issues(1, 2);
    enters(WORKER, 1);
    uses(CLERK, CLERK, 1);
    settles(1);
    requireRefused("もう使われた");
  }

  @Test
  void theScanThatItWasMadeFromIsNotTakenAway() {
    issues(1, 1);
    enters(WORKER, 1);
    uses(CLERK, CLERK, 1);
    file("filing.detached", CLERK);
    requireRefused("写しが外されて");
  }

  @Test
  void aSheetOfAnotherVersionOfTheFormIsFound() {
    tells("blank.issued", WORKER, Map.of("formVersion", 2L, "first", 1L, "last", 1L));
    enters(WORKER, 1);
    uses(CLERK, CLERK, 1);
    requireRefused("様式が違います");
  }

  @Test
  void whatNobodyEnteredIsNotUsed() {
    issues(1, 1);
    uses(CLERK, CLERK, 1);
    requireRefused("入力されていない用紙が使われて");
  }
}
