package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command says: its status and its lines. */
record Told(int status, List<String> lines) {

  static Told verify(Path file, String... options) {
    var arguments = new ArrayList<>(List.of("verify", file.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  static Told run(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    int status = Auditor.run(arguments, new PrintStream(bytes, true, UTF_8));
    return new Told(status, bytes.toString(UTF_8).lines().toList());
  }

  String first() {
    return lines.getFirst();
  }
}
