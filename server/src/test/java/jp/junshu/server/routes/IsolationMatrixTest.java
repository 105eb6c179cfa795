package jp.junshu.server.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.server.ServerTest;
import jp.junshu.server.routes.IsolationTable.Cell;
import jp.junshu.server.routes.RouteTable.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Four organizations and fifteen who ask, on every running route, in every relation to what they
 * ask for, held against tables written by hand.
 */
@ServerTest
@TestPropertySource(
    properties = {
      "junshu.test=isolation",
      NoDirectory.ISSUER,
      NoDirectory.CLIENT,
      NoDirectory.SECRET
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationMatrixTest {

  private static final IsolationTable TABLE = IsolationTable.read();
  private static final List<Line> LINES = RouteTable.read().lines();

  private static final int ROUNDS = 60;
  private static final int TRIES = 4;
  private static final double EVEN = 0.5;
  private static final double APART = 0.3;

  /** Pages on which a foreign thing is looked for in different ways. */
  private static final List<String> TIMED =
      List.of(
          "/contracts/{contract}",
          "/contracts/{contract}/assets/{asset}",
          "/contracts/{contract}/people/{place}/end",
          "/contracts/{contract}/imports/{id}",
          "/filings/{id}",
          "/filings/{id}/receipt");

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  private Knocking knocking;
  private FourFirms firms;

  @BeforeAll
  void fourFirmsAreRegistered() {
    firms = new FourFirms(context, port);
    knocking = new Knocking(firms);
  }

  @Test
  @Order(1)
  void everyRunningRouteHasAClassAndEveryClassedRouteRuns() {
    assertThat(IsolationMatrix.unclassed(TABLE, LINES))
        .as("name its class in server/src/test/resources/isolation-routes.tsv")
        .isEmpty();
    var running = new HashSet<>(RunningRoutes.of(context));
    assertThat(TABLE.routes())
        .extracting(route -> route.method() + " " + route.pattern())
        .containsAll(running)
        .allMatch(running::contains);
  }

  @Test
  @Order(2)
  void aRouteWithoutAClassIsNamed() {
    var chance = LINES.get(new Random().nextInt(LINES.size()));
    var planted =
        new Line(0, "GET", "/planted/{id}", chance.with(), chance.typed(), chance.cells());
    assertThat(IsolationMatrix.unclassed(TABLE, List.of(planted)))
        .containsExactly("GET /planted/{id} " + planted.written());
  }

  @Test
  @Order(3)
  void everybodyIsAnsweredAsTheTablesSayAndWhatIsHiddenLooksAbsent() {
    var matrix = new IsolationMatrix(TABLE, knocking);
    assertThat(LINES.stream().flatMap(line -> matrix.wrong(line).stream())).isEmpty();
    assertThat(unasked(matrix.asked())).as("cells for which nothing was asked").isEmpty();
    assertThat(matrix.questions()).isGreaterThan(4 * 10 * LINES.size());
  }

  /** Cells that say something about nothing; a dash says that there is nothing to ask. */
  private static Stream<Cell> unasked(Set<Cell> asked) {
    return TABLE.cells().entrySet().stream()
        .filter(cell -> !cell.getValue().equals("-"))
        .map(Map.Entry::getKey)
        .filter(cell -> !cell.kind().equals(IsolationTable.ANY))
        .filter(cell -> !asked.contains(cell));
  }

  @Test
  @Order(4)
  void aWrongCellIsFoundAndNamed() {
    var seed = new Random().nextLong();
    var chance = new Random(seed);
    var cells =
        TABLE.cells().entrySet().stream()
            .filter(cell -> !cell.getValue().equals("-"))
            .filter(cell -> !cell.getValue().equals(IsolationMatrix.TWO))
            .map(Map.Entry::getKey)
            .filter(cell -> !cell.kind().equals(IsolationTable.ANY))
            .sorted(Comparator.comparing(Cell::toString))
            .toList();
    var cell = cells.get(chance.nextInt(cells.size()));
    var said = TABLE.cells().get(cell);
    var lies = Stream.of("yes", "403", "404", "in").filter(lie -> !lie.equals(said)).toList();
    var lie = lies.get(chance.nextInt(lies.size()));
    var planted = new IsolationMatrix(TABLE.but(cell, lie), knocking);
    var line =
        LINES.stream()
            .filter(each -> TABLE.route(each).orElseThrow().kind().equals(cell.kind()))
            .filter(each -> asks(each, cell))
            .findFirst()
            .orElseThrow();
    assertThat(planted.wrong(line))
        .as("seed %d, %s as %s", seed, cell, lie)
        .isNotEmpty()
        .allMatch(wrong -> wrong.contains(" as %s, %s ".formatted(cell.who(), cell.relation())))
        .allMatch(wrong -> wrong.endsWith("table %s, answer %s".formatted(lie, said)));
  }

  @Test
  @Order(5)
  void howLongAnAnswerTakesDoesNotTellTheForeignFromTheAbsent() {
    for (var pattern : TIMED) {
      var foreign = asked(pattern, Relation.FOREIGN);
      var absent = asked(pattern, Relation.ABSENT);
      var alike =
          Stream.generate(() -> longer(foreign, absent))
              .limit(TRIES)
              .anyMatch(share -> Math.abs(share - EVEN) < APART);
      assertThat(alike).as(pattern).isTrue();
    }
  }

  @Test
  @Order(6)
  void theTimesWouldTellAPageThatIsShownFromOneThatIsNot() {
    var own = asked(TIMED.getFirst(), Relation.OWN);
    assertThat(longer(own, asked(TIMED.getFirst(), Relation.ABSENT))).isGreaterThan(EVEN + APART);
  }

  private double longer(Question one, Question other) {
    return new AnswerTimes(ROUNDS).longer(() -> knocking.ask(one), () -> knocking.ask(other));
  }

  private static Question asked(String pattern, Relation relation) {
    return LINES.stream()
        .filter(line -> line.pattern().equals(pattern) && !line.changes())
        .flatMap(line -> Question.of(line).stream())
        .filter(q -> q.who() == Asker.STRANGER && q.relation() == relation)
        .findFirst()
        .orElseThrow();
  }

  private static boolean asks(Line line, Cell cell) {
    return Question.of(line).stream()
        .anyMatch(q -> q.who() == cell.who() && q.relation() == cell.relation());
  }
}
