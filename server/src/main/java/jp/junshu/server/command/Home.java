package jp.junshu.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import jp.junshu.server.database.StartRefused;

/** Where the product stands: the folder of the launcher, or else where the program was started. */
final class Home {

  private Home() {}

  static Path folder() {
    return Path.of(System.getProperty("junshu.home", "")).toAbsolutePath().normalize();
  }

  /** The folder of the demonstration, emptied. */
  static Path fresh(Path folder) {
    if (Files.exists(folder)) {
      try (var inside = Files.walk(folder)) {
        for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException | UncheckedIOException e) {
        throw new StartRefused("前の演習のフォルダ「%s」を片付けられません。使っているものがないか確かめてください。".formatted(folder), e);
      }
    }
    return folder;
  }
}
