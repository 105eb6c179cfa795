package jp.junshu.server.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.junshu.auditor.Auditor;

/** What a story said on the console, and what the auditor says of what it took away. */
final class Heard {

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  /** Where the story speaks. */
  PrintStream out() {
    return new PrintStream(console, true, StandardCharsets.UTF_8);
  }

  String told() {
    return console.toString(StandardCharsets.UTF_8);
  }

  /** The lines behind such a sign, in their order. */
  List<String> after(String sign) {
    return told()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(sign.length()))
        .toList();
  }

  /** How the auditor ended, and what it said. */
  record Verdict(int status, String said) {}

  /** The dossier looked at with its key alone, without the server. */
  static Verdict verdict(Performance performance, Path folder) throws IOException {
    for (var file : performance.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    var said = new ByteArrayOutputStream();
    var key = folder.resolve("log.vkey").toString();
    var arguments = new String[] {"verify", folder.resolve("dossier.zip").toString(), "--key", key};
    int status = Auditor.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    return new Verdict(status, said.toString(StandardCharsets.UTF_8));
  }
}
