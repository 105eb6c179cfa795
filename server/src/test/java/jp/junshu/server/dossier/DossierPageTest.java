package jp.junshu.server.dossier;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.auditor.Auditor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The screens on which evidence is taken and tried. */
@ServerTest
class DossierPageTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @TempDir private Path folder;

  private Evidence evidence;

  @BeforeEach
  void aContractOnWhichThingsHappened() {
    evidence = new Evidence(context);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MvcTestResult asked(Somebody who, Function<MockMvcTester, MvcTestResult> request) {
    PersonActor actor = who.actor();
    signedIn(actor);
    return evidence.scene.as(actor, () -> request.apply(MockMvcTester.from(web)));
  }

  private MvcTestResult get(Somebody who, String path) {
    return asked(who, browser -> browser.get().uri(path).exchange());
  }

  private MvcTestResult take(Somebody who, ContractId contract, ActKey key) {
    return asked(
        who,
        browser ->
            browser
                .post()
                .uri("/contracts/%s/dossier".formatted(contract))
                .param("actKey", key.toString())
                .exchange());
  }

  private MvcTestResult tamper(Somebody who, String place) {
    return asked(
        who,
        browser ->
            browser
                .post()
                .uri("/story/tamper")
                .param("actKey", ActKey.random().toString())
                .param("contract", evidence.scene.id().toString())
                .param("place", place)
                .exchange());
  }

  private String here(String rest) {
    return "/contracts/" + evidence.scene.id() + rest;
  }

  @Test
  void thePageSaysWhatIsInsideAndWhichKeyToCompareWith() throws IOException {
    var keys = get(evidence.engagement, here("/log.vkey")).getResponse().getContentAsString();
    assertThat(keys.lines())
        .as("two of the contract, two of the ward")
        .hasSize(4)
        .allMatch(line -> line.startsWith("demo."));
    assertThat(get(evidence.engagement, here("/dossier")))
        .hasStatusOk()
        .bodyText()
        .contains("証拠一式を出す", "指紋", "1バイト書き換えてみる");
    assertThat(get(evidence.worker, "/log.vkey"))
        .hasStatusOk()
        .bodyText()
        .isEqualTo(keys.lines().skip(2).map(line -> line + "\n").collect(Collectors.joining()));
  }

  @Test
  void whatIsDownloadedPassesTheOfflineCheckWithTheKeyThatIsHandedOut() throws IOException {
    var answer = take(evidence.engagement, evidence.scene.id(), ActKey.random()).getResponse();
    assertThat(answer.getHeader("Content-Disposition")).contains("dossier-", ".zip");
    var zip = Files.write(folder.resolve("d.zip"), answer.getContentAsByteArray()).toString();
    var keys = get(evidence.engagement, here("/log.vkey")).getResponse().getContentAsString();
    var key = Files.writeString(folder.resolve("log.vkey"), keys).toString();
    var said = new ByteArrayOutputStream();
    int status =
        Auditor.run(
            new String[] {"verify", zip, "--key", key},
            new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("OK\n");
    assertThat(status).isZero();
  }

  @Test
  void toWhomTheContractIsForeignItIsNotThere() {
    var other = new Evidence(context);
    var foreign = other.scene.id();
    for (var path : List.of("/dossier", "/log.vkey")) {
      assertThat(get(evidence.engagement, "/contracts/" + foreign + path))
          .hasStatus(HttpStatus.NOT_FOUND);
      assertThat(get(evidence.engagement, "/contracts/" + ContractId.random() + path))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(take(evidence.engagement, foreign, ActKey.random())).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whoeverMayNotTakeItIsToldWhoDoesAndADoubleClickTakesItOnce() {
    assertThat(take(evidence.worker, evidence.scene.id(), ActKey.random()))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("証拠一式を出すのは", "3-②");
    var key = ActKey.random();
    assertThat(take(evidence.clerk, evidence.scene.id(), key)).hasStatusOk();
    assertThat(take(evidence.clerk, evidence.scene.id(), key)).hasStatus(HttpStatus.CONFLICT);
  }

  @ParameterizedTest
  @EnumSource(Tamper.Place.class)
  void aByteChangedAnywhereIsNamedInWords(Tamper.Place place) {
    assertThat(tamper(evidence.clerk, place.name()))
        .hasStatusOk()
        .bodyText()
        .contains("番が、もう合いません", "書き換え後", "すべて合っています");
  }

  @Test
  void whatToChangeIsAskedForAndTheContractsOneStandsOnAreOffered() {
    assertThat(tamper(evidence.clerk, ""))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("書き換える場所を選んでください");
    assertThat(get(evidence.clerk, "/story/tamper"))
        .hasStatusOk()
        .bodyText()
        .contains("臨時給付金支給事務処理業務委託", "様式の内容");
  }
}
