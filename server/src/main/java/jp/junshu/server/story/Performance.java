package jp.junshu.server.story;

import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One performance against a running application that has never been used. Nothing but HTTP goes
 * from here to there.
 */
public final class Performance {

  /** The morning on which every story begins, in Japan. */
  public static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-16T08:30");

  private final Stage stage;

  public Performance(URI home, PrintStream out) {
    this.stage = new Stage(home, MORNING, out);
  }

  /** Somebody one can sign in as after the performance. */
  public record Seat(String post, String name, String account, String password) {}

  /** Whether there is a story of that name. */
  public static boolean knows(String story) {
    return Stories.find(story).isPresent();
  }

  public static List<String> names() {
    return Stories.names();
  }

  /**
   * Registers who is who.
   *
   * @param firstPath the address by which the first administrator registers; it is used up
   */
  public void prepare(String firstPath) {
    Beginning.play(stage, firstPath);
  }

  /** Takes in the rules of the made-up municipality and puts them in force. */
  public void importRules() {
    RulesText.publish(stage);
  }

  /**
   * Plays a story to its end.
   *
   * @throws StoryBroken at the first thing that goes otherwise than told
   */
  public void play(String name) {
    Stories.find(name)
        .orElseThrow(() -> new IllegalArgumentException("no story " + name))
        .play(stage);
  }

  /** The four people one can go on as. */
  public List<Seat> seats() {
    return Stream.of(Cast.CLERK, Cast.MANAGER, Cast.LEADER, Cast.AUDITOR).map(this::seat).toList();
  }

  /** The worker who has a pledge to make yet. */
  public Seat pledging() {
    return seat(Cast.KITAMURA);
  }

  private Seat seat(Person person) {
    return new Seat(person.post(), person.name(), person.account(), stage.keys().of(person));
  }

  /**
   * Prepares, without telling it, a contract that is under way, and leaves the clock in the middle
   * of an afternoon: something is left for whoever goes on by hand.
   */
  public void leaveSomething() {
    stage.teller().fallSilent();
    NextYear.prepare(stage);
  }

  /** How many acts were told, and how many of them were refused as they should be. */
  public String summary() {
    var teller = stage.teller();
    return "%d の行為のうち %d は、話のとおりに断られました。".formatted(teller.acts(), teller.refused());
  }

  /** The files that people took away, by name. */
  public Map<String, byte[]> files() {
    return stage.files();
  }
}
