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
import java.util.Optional;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.log.Wrong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was taken back to be corrected, and what was given up with a reason. */
class TakenBackDossierTest {

  private static final String NEW = id("new");

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());

  @BeforeEach
  void anApplication() {
    filed(1);
  }

  private void filed(long revision) {
    sample.file("F06", NEW, 2, revision, "assignment:" + WORKER, SampleDossier.application("新しい"));
  }

  private void add(String type, String who, long revision, Optional<String> reason) {
    var body = new HashMap<String, Object>();
    body.put("contract", CONTRACT);
    body.put("filing", NEW);
    body.put("revision", revision);
    reason.ifPresent(words -> body.put("reason", sample.log().commit(words)));
    sample.log().add(type, "assignment:" + who, Map.copyOf(body));
  }

  private String page() {
    var page = DossierContent.members(sample.source()).get("forms/F06-2026-2.html");
    return new String(page, StandardCharsets.UTF_8);
  }

  private String wrong() {
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(wrong.entry()).hasValue(sample.log().entries().size() - 1);
    return String.valueOf(wrong.getMessage());
  }

  @Test
  void whatIsTakenBackIsFiledAgainAsTheNextRevision() {
    add("filing.taken-back", WORKER, 1, Optional.empty());
    assertThat(page()).contains("状態: 引戻し");
    filed(2);
    assertThat(page()).contains("提出済み・決定待ち");
  }

  @Test
  void whatIsGivenUpStandsThereWithItsReasonForEver() {
    add("filing.abandoned", MANAGER, 1, Optional.of("契約の変更により、不要になったため。"));
    assertThat(page()).contains("状態: 廃案。理由: 契約の変更により、不要になったため。");
    filed(2);
    assertThat(wrong()).contains("差し戻されていない");
  }

  @Test
  void nothingIsTakenBackTwiceOrGivenUpAfterThat() {
    add("filing.taken-back", WORKER, 1, Optional.empty());
    add("filing.taken-back", CLERK, 1, Optional.empty());
    assertThat(wrong()).contains("もう決まっている");
  }
}
