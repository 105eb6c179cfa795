package jp.junshu.server.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** The rules of 見本区, taken in and put in force by its administrator. */
final class RulesText {

  private static final String SAMPLE = "/rules/sample/mihon.txt";

  private RulesText() {}

  static void publish(Stage stage) {
    var read =
        stage
            .of(Cast.ADMINISTRATOR)
            .open("/rules/import")
            .form("読み取る")
            .attach("ファイル", "mihon.txt", sample())
            .press();
    var form = Outcome.done(read, "遵守事項を読み取れませんでした").form("この版を公開する");
    var published = form.set("施行の日", Work.day(stage.today())).press();
    Outcome.done(published, "遵守事項を公開できませんでした");
  }

  /** The same with one clause more strictly said, in force from a later day. */
  static Page amend(Browser browser, LocalDate from) {
    var text = new String(sample(), StandardCharsets.UTF_8);
    var amended = text.replace("紙でもデータでも作らない", "紙でもデータでも写真でも作らない");
    var file = amended.getBytes(StandardCharsets.UTF_8);
    var read = browser.open("/rules/import").form("読み取る").attach("ファイル", "mihon.txt", file).press();
    var form = Outcome.done(read, "遵守事項を読み取れませんでした").form("この版を公開する");
    return form.set("施行の日", Work.day(from)).press();
  }

  private static byte[] sample() {
    try (var file = Objects.requireNonNull(RulesText.class.getResourceAsStream(SAMPLE))) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
