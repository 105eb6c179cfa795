package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** {@code docs/how-to/file-by-api.md} is followed to the letter. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class FilingHowToTest {

  private static final Path PAPER = Path.of("../docs/how-to/file-by-api.md");
  private static final Pattern COMMANDS = Pattern.compile("(?s)   ```sh\n(.*?)   ```");

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  @TempDir private Path folder;

  @Test
  void theCommandsOfThisPaperFileAReportAsTheyStand() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "NOT RUN: no /usr/bin/curl here");
    var scene = new ApiScene(context, port);
    var header = "Authorization: Bearer " + scene.key(ApiScene.ALL) + "\n";
    Files.writeString(folder.resolve("authorization"), header);
    var said = run(scene, commands());
    assertThat(scene.reports()).as(said).hasSize(1);
    var filed = scene.reports().getFirst();
    assertThat(said).contains(filed.number()).doesNotContain("urn:junshu:problem");
    assertThat(filed.content().get("from")).isEqualTo("2026-10-01");
    assertThat(folder.resolve("openapi.json")).content().contains("\"openapi\":\"3.1.0\"");
  }

  private static String commands() throws IOException {
    return COMMANDS
        .matcher(Files.readString(PAPER))
        .results()
        .map(block -> block.group(1).replaceAll("(?m)^   ", ""))
        .collect(Collectors.joining("\n", "set -eu\n", ""));
  }

  private String run(ApiScene scene, String commands) throws IOException, InterruptedException {
    var said = folder.resolve("said").toFile();
    var shell =
        new ProcessBuilder("/bin/sh", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said);
    shell.environment().put("JUNSHU", "http://127.0.0.1:" + port);
    shell.environment().put("CONTRACT", scene.contract().toString());
    var worker = scene.job().of(Role.WORKER).assignment();
    shell.environment().put("WORKER", worker.toString());
    shell.environment().put("NO_PROXY", "127.0.0.1");
    var running = shell.start();
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    var text = Files.readString(said.toPath(), StandardCharsets.UTF_8);
    assertThat(running.exitValue()).as(text).isZero();
    return text;
  }
}
