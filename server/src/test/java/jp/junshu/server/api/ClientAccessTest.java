package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.PeopleDesk;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.time.MachineClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/** Who is let in for programs, to what, and until when. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
@ExtendWith(OutputCaptureExtension.class)
class ClientAccessTest {

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  private ApiScene scene;

  @BeforeEach
  void aContractUnderWork() {
    scene = new ApiScene(context, port);
  }

  @Test
  void withoutAKeyNothingIsThereAndASessionIsNone() {
    var browser = scene.cast().browser(Cast.MANAGER);
    var answer = browser.send(browser.request("/api/v1").GET());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void aKeyOpensNoPage() {
    var key = scene.key(ApiScene.ALL);
    assertThat(scene.get(key, "/contracts/" + scene.contract()).status()).isEqualTo(302);
  }

  @Test
  void anEndedClientIsRefusedAtOnce() {
    var key = scene.key(ApiScene.ALL);
    assertThat(scene.get(key, scene.here()).status()).isEqualTo(200);
    var manager = scene.cast().actor(Cast.MANAGER);
    scene
        .job()
        .scene()
        .as(
            manager,
            () -> {
              context
                  .getBean(ClientDesk.class)
                  .revoke(
                      manager, scene.contract(), ApiScene.parsed(key).client(), ActKey.random());
              return key;
            });
    assertThat(scene.get(key, scene.here()).status()).isEqualTo(401);
  }

  @Test
  void aClientThatIsOverIsRefused() {
    var clients = context.getBean(ClientRepository.class);
    var now = context.getBean(MachineClock.class).instant();
    var manager = scene.cast().actor(Cast.MANAGER);
    var client =
        new Client(
            ClientId.random(),
            scene.contract(),
            manager.organization(),
            manager.person(),
            "古いもの",
            ApiScene.ALL,
            now.minus(Duration.ofDays(2)),
            now.minus(Duration.ofSeconds(1)),
            Optional.empty());
    var key = ClientKey.random(client.id());
    scene
        .job()
        .scene()
        .inTransaction(
            manager,
            () -> {
              clients.insert(client, key.hash());
              return client;
            });
    assertThat(scene.get(key.shownOnce(), scene.here()).status()).isEqualTo(401);
  }

  @Test
  @Tag("clause:2.8/prevent")
  void withTheManagersPlaceTheClientEndsAtOnce() {
    var key = scene.key(ApiScene.ALL);
    var manager = scene.cast().actor(Cast.MANAGER);
    scene
        .job()
        .scene()
        .as(
            manager,
            () -> {
              context
                  .getBean(PeopleDesk.class)
                  .end(
                      manager,
                      scene.contract(),
                      scene.job().of(Role.ENGAGEMENT_MANAGER).assignment(),
                      LocalDate.of(2026, 3, 15),
                      ActKey.random());
              return key;
            });
    var answer = scene.file(key, "F10", scene.reportText());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(scene.reports()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FILINGS_READ,/filings,200",
    "FILINGS_READ,/registers,403",
    "FILINGS_READ,/registers/assets,403",
    "REGISTERS_READ,/registers/assets,200",
    "REGISTERS_READ,/registers/roster,200",
    "REGISTERS_READ,/registers/takeouts,200",
    "REGISTERS_READ,/registers/blanks,200",
    "REGISTERS_READ,/registers/unheard-of,404",
    "REGISTERS_READ,/filings,403",
    "FILINGS_WRITE,/filings,403",
    "FILINGS_WRITE,/forms,200"
  })
  void aClientReadsWhatItWasLetInForOnly(Scope scope, String path, int status) {
    var answer = scene.get(scene.key(List.of(scope)), scene.here() + path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void aClientThatReadsFilesNothing() {
    var answer = scene.file(scene.key(List.of(Scope.FILINGS_READ)), "F10", scene.reportText());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("filings:write");
    assertThat(scene.reports()).isEmpty();
  }

  @Test
  void anotherContractIsAbsentEvenWhereThePersonMaySeeItAndSoAreItsFilings() {
    var other = new ApiScene(context, port);
    var filed = other.file(other.key(ApiScene.ALL), "F10", other.reportText());
    var key = scene.key(ApiScene.ALL);
    var never = "/api/v1/contracts/" + UUID.randomUUID();
    for (var path : List.of("", "/forms", "/filings", "/registers", "/registers/assets")) {
      var foreign = scene.get(key, other.here() + path);
      assertThat(foreign.status()).as(path).isEqualTo(404);
      assertThat(foreign.body()).isEqualTo(scene.get(key, never + path).body());
    }
    var foreign = scene.get(key, filed.header("location"));
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body())
        .isEqualTo(scene.get(key, "/api/v1/filings/" + UUID.randomUUID()).body());
    assertThat(scene.get(key, filed.header("location") + "/receipt").status()).isIn(404, 406);
    var escaped = "/%61pi/v1/contracts/" + other.contract();
    assertThat(scene.get(key, escaped).status()).isEqualTo(404);
  }

  /** The gate, not the routes, is what holds: no line of the rule table opens it to a client. */
  @Test
  void aClientMakesNoClientEvenWhereAWayInWouldForgetToAsk() {
    var key = ApiScene.parsed(scene.key(ApiScene.ALL));
    var manager = scene.cast().actor(Cast.MANAGER);
    var desk = context.getBean(ClientDesk.class);
    var client =
        scene.job().scene().as(manager, () -> desk.of(scene.contract())).stream()
            .filter(each -> each.id().equals(key.client()))
            .findFirst();
    var through = UsernamePasswordAuthenticationToken.unauthenticated(manager, "");
    through.setDetails(client.orElseThrow());
    SecurityContextHolder.getContext().setAuthentication(through);
    try {
      assertThatExceptionOfType(AccessRefused.class)
          .isThrownBy(() -> scene.key(ApiScene.ALL))
          .satisfies(
              refused ->
                  assertThat(refused.decision().missing())
                      .extracting(Missing::code)
                      .containsExactly("own-session"));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @Test
  void wrongKeysAreCountedAndThenHaveToWaitAndTheRightOneStillComesIn() {
    var right = scene.key(ApiScene.ALL);
    var wrong = right.substring(0, right.length() - 64) + "0".repeat(64);
    for (int tries = 0; tries < 5; tries++) {
      assertThat(scene.get(wrong, scene.here()).status()).isEqualTo(401);
    }
    var waits = scene.get(wrong, scene.here());
    assertThat(waits.status()).isEqualTo(429);
    assertThat(waits.header("content-type")).startsWith("application/problem+json");
    assertThat(scene.get(right, scene.here()).status()).isEqualTo(200);
  }

  @Test
  void noKeyIsEverLogged(CapturedOutput output) {
    var key = scene.key(ApiScene.ALL);
    scene.get(key, scene.here());
    scene.file(key, "F10", "{");
    scene.get(key + "0", scene.here());
    assertThat(ApiScene.parsed(key).toString()).doesNotContain(key.substring(40));
    assertThat(output.getAll()).doesNotContain(key.substring(40));
  }

  @Test
  void whateverIsWrongIsToldAsAProblemAndNeverAsAPage() {
    var key = scene.key(ApiScene.ALL);
    var wrongs =
        Map.of(
            405, scene.request(scene.here()).DELETE(),
            406, scene.request(scene.here()).header("Accept", "text/html").GET(),
            415,
                scene
                    .request(scene.here() + "/filings/F10")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{}")),
            404, scene.request("/api/v1/unheard-of").header("Accept", "text/html").GET(),
            400, scene.request(scene.here() + "/filings?limit=1000").GET());
    wrongs.forEach(
        (status, request) -> {
          var answer = scene.send(request.header("Authorization", "Bearer " + key));
          assertThat(answer.status()).isEqualTo(status);
          assertThat(answer.header("content-type")).startsWith("application/problem+json");
          assertThat(answer.tree().get("status")).isEqualTo((long) status);
          assertThat(answer.header("set-cookie")).isEmpty();
        });
  }

  @Test
  void listsGoOnPageByPageWithoutLosingOrRepeatingALine() {
    var key = scene.key(ApiScene.ALL);
    for (int i = 0; i < 5; i++) {
      scene.file(key, "F10", scene.reportText());
    }
    var seen = new ArrayList<Object>();
    var path = scene.here() + "/filings?form=F10&limit=2";
    while (!path.isEmpty()) {
      var page = scene.get(key, path);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      page.list("items").forEach(line -> seen.add(line.get("id")));
      path = page.tree().containsKey("next") ? page.text("next") : "";
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    var foreign = scene.get(key, scene.here() + "/filings?after=" + UUID.randomUUID());
    assertThat(foreign.status()).isEqualTo(400);
  }
}
