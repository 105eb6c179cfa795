package jp.junshu.server.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Who is answered what, on every way into the running application, held against a table written by
 * hand.
 */
@ServerTest
@TestPropertySource(
    properties = {"junshu.test=routes", NoDirectory.ISSUER, NoDirectory.CLIENT, NoDirectory.SECRET})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTest {

  private static final RouteTable TABLE = RouteTable.read();

  @LocalServerPort private int port;
  private RouteMatrix matrix;

  @BeforeAll
  void theCastIsRegistered(@Autowired ApplicationContext context) {
    matrix = new RouteMatrix(context, port);
  }

  @Test
  void everyRunningRouteHasALineAndEveryLineItsRoute(@Autowired ApplicationContext context) {
    var lines = TABLE.lines().stream().map(RouteTable.Line::route).collect(Collectors.toSet());
    var unlisted = new TreeSet<>(RunningRoutes.of(context));
    unlisted.removeAll(lines);
    assertThat(unlisted)
        .withFailMessage(
            () ->
                "add to server/src/test/resources/routes.tsv, with the answer for each of the"
                    + " cast:\n"
                    + unlisted.stream()
                        .map(RouteMatrixTest::blank)
                        .collect(Collectors.joining("\n")))
        .isEmpty();
    lines.removeAll(RunningRoutes.of(context));
    assertThat(lines).as("lines without a route").isEmpty();
  }

  private static String blank(String route) {
    return route.replace(' ', '\t') + "\t-\t-" + "\t?".repeat(Cast.values().length);
  }

  @Test
  void everybodyIsAnsweredAsTheTableSays() {
    assertThat(TABLE.lines().stream().flatMap(line -> matrix.disagreements(line).stream()))
        .isEmpty();
  }

  @Test
  void foreignAndAbsentThingsAreAnsweredAlike() {
    assertThat(TABLE.lines().stream().flatMap(line -> matrix.differences(line).stream())).isEmpty();
  }

  @Test
  void aForeignContractOrFilingIsAbsentHoweverItsPathIsWritten() {
    var guarded = TABLE.lines().stream().filter(RouteTable.Line::namesContractOrFiling).toList();
    assertThat(guarded).extracting(RouteTable.Line::pattern).contains("/filings/{id}");
    assertThat(guarded.stream().flatMap(line -> matrix.escapes(line).stream())).isEmpty();
  }

  @Test
  void aWrongCellIsFoundAndNamed() {
    var seed = new Random().nextLong();
    var chance = new Random(seed);
    var line = TABLE.lines().get(chance.nextInt(TABLE.lines().size()));
    var who = Cast.values()[chance.nextInt(Cast.values().length)];
    var others = List.of("200", "302", "403", "404", "sign-in");
    var lie = others.stream().filter(s -> !s.equals(line.cells().get(who))).toList();
    var planted = lie.get(chance.nextInt(lie.size()));
    assertThat(matrix.disagreements(line.but(who, planted)))
        .as("seed %d", seed)
        .singleElement()
        .asString()
        .startsWith(
            "line %d, %s as %s: table %s".formatted(line.number(), line.route(), who, planted));
  }
}
