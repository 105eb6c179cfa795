package jp.junshu.server.blanks;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.attachments.SampleFiles;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Three sheets of F10 that a contractor issued, and people who enter, compare and lose them. */
abstract class SheetScene {

  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;
  @Autowired BlankDesk blanks;
  @Autowired EntryDesk desk;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient db;

  WorkingScene at;
  BlankBatch batch;

  @BeforeEach
  void sheetsOfTheContractor() {
    at = new WorkingScene(context);
    batch =
        at.scene.as(
            at.engagement.actor(),
            () -> {
              var form =
                  blanks.forms(at.engagement.actor(), at.scene.id()).stream()
                      .filter(each -> each.no().equals("F10"))
                      .findFirst()
                      .orElseThrow();
              return blanks.issue(at.engagement.actor(), at.scene.id(), form, 3, ActKey.random());
            });
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  Map<String, String> report() {
    var typed = new HashMap<String, String>();
    typed.put("from", at.scene.day(-1));
    typed.put("until", at.scene.day(-1));
    typed.put("planned", "申請書の受付と入力");
    typed.put("actual", "停電のため手で受け付けた。12件");
    typed.put("workers", at.worker.assignment().toString());
    typed.put("nextPlan", "入力の続き");
    typed.put("incidents", "NONE");
    return typed;
  }

  RawContent typed() {
    var raw = new HashMap<String, List<String>>();
    report().forEach((field, value) -> raw.put(field, List.of(value)));
    return new RawContent(raw);
  }

  Instant written() {
    return batch.issuedAt().truncatedTo(ChronoUnit.MINUTES);
  }

  void enters(Somebody who, int serial) {
    at.scene.as(
        who.actor(),
        () -> {
          var scan = SampleFiles.checked("F10-1.pdf", SampleFiles.PDF);
          desk.enter(
              who.actor(), batch, serial, typed(), written(), "作業者 髙橋 結衣", scan, ActKey.random());
          return serial;
        });
  }

  SheetEntry entry(Somebody who, int serial) {
    return at.scene.as(
        who.actor(), () -> desk.find(who.actor(), at.scene.id(), "F10", serial).orElseThrow());
  }

  FilingView files(Somebody who, int serial) {
    var entry = entry(who, serial);
    var result = at.scene.as(who.actor(), () -> desk.file(who.actor(), entry, ActKey.random()));
    return at.view(((FormDesk.Result.Accepted) result).id());
  }

  List<FilingView> reports() {
    return at.scene.inTransaction(
        at.clerk.actor(),
        () -> context.getBean(Filings.class).ofContracts(List.of(at.scene.id()), "F10"));
  }

  List<String> missing(Runnable act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::run);
    assertThat(refused).isNotNull();
    return refused.decision().missing().stream().map(Missing::code).toList();
  }

  Document page(Somebody who, String path) {
    return parsed(answer(who, path));
  }

  MvcTestResult answer(Somebody who, String path) {
    signedIn(who.actor());
    var uri = "/contracts/" + at.scene.id() + "/blanks" + path;
    return at.scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(uri).exchange());
  }

  List<String> waiting(Somebody who) {
    var source = context.getBean(EntriesWaiting.class);
    return at.scene.inTransaction(
        who.actor(),
        () ->
            source
                .waitingFor(who.actor(), clock.instant())
                .flatMap(item -> item.about().stream())
                .toList());
  }

  static Document parsed(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  void givesBack(Somebody who, SheetEntry entry) {
    at.scene.as(
        who.actor(),
        () -> {
          desk.giveBack(who.actor(), batch, entry, "件数が違う。", ActKey.random());
          return entry;
        });
  }

  void settles(int serial) {
    at.scene.as(
        at.engagement.actor(),
        () -> {
          blanks.settle(
              at.engagement.actor(), batch, serial, BlankFate.LOST, "停電中に失くした。", ActKey.random());
          return serial;
        });
  }
}
