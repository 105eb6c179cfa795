package jp.junshu.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A real Keycloak, as the build has unpacked it, as a process of its own on a free port of this
 * machine. It keeps nothing; what it says is kept beside it.
 */
final class Keycloak implements AutoCloseable {

  private static final Path FOLDER = Path.of("target/keycloak");
  private static final String READY = "Listening on:";
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final String ADMIN = "admin";
  private static final String PASSWORD = "admin-horse-battery";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it, and waits until it says that it listens. */
  static Keycloak start() {
    try {
      int port = free();
      var process = command(port).start();
      var keycloak = new Keycloak(process, port);
      Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
      listens(process);
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder command(int port) throws IOException {
    var script = unpacked().resolve("bin/kc.sh").toAbsolutePath().toString();
    var builder =
        new ProcessBuilder(
            "/bin/sh",
            script,
            "start-dev",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--db=dev-mem",
            "--cache=local");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    return builder.redirectErrorStream(true);
  }

  private static Path unpacked() throws IOException {
    try (var found = Files.list(FOLDER)) {
      return found
          .filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("mvn process-test-resources unpacks it"));
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Until it says so; what it says from then on is kept too. */
  private static void listens(Process process) throws IOException {
    var said = process.inputReader(StandardCharsets.UTF_8);
    var log = new PrintWriter(Files.newBufferedWriter(FOLDER.resolve("keycloak.log")), true);
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      log.println(line);
      if (line.contains(READY)) {
        Thread.ofVirtual().start(() -> keep(said, log));
        return;
      }
    }
    throw new IllegalStateException("Keycloak ended; target/keycloak/keycloak.log says why");
  }

  private static void keep(BufferedReader said, PrintWriter log) {
    try (said;
        log) {
      said.lines().forEach(log::println);
    } catch (UncheckedIOException ended) {
      log.println("ended: " + ended.getMessage());
    } catch (IOException ended) {
      log.println("closed: " + ended.getMessage());
    }
  }

  String issuer(String realm) {
    return "http://127.0.0.1:%d/realms/%s".formatted(port, realm);
  }

  /** Makes a realm as it is written, and has its tokens name each step that was shown. */
  void makeRealm(String name, String written) {
    admin("POST", "/realms", written);
    var steps = Map.of("auth-username-password-form", "pwd", "auth-otp-form", "otp");
    var flow =
        admin("GET", "/realms/%s/authentication/flows/browser/executions".formatted(name), "");
    for (var execution : flow.split("\\},\\{")) {
      steps.forEach(
          (provider, method) -> {
            if (execution.contains("\"providerId\":\"" + provider + "\"")) {
              named(name, execution.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1"), method);
            }
          });
    }
  }

  private void named(String realm, String execution, String method) {
    var config =
        """
        {"alias":"%1$s","config":{"default.reference.value":"%1$s","default.reference.maxAge":"36000"}}
        """;
    var path = "/realms/%s/authentication/executions/%s/config".formatted(realm, execution);
    admin("POST", path, config.formatted(method));
  }

  /** Asks its own administration. */
  String admin(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/admin%s".formatted(port, path)))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    var answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body());
    }
    return answer.body();
  }

  private String token() {
    var form =
        "client_id=admin-cli&grant_type=password&username=%s&password=%s"
            .formatted(ADMIN, PASSWORD);
    return token("master", form, "access_token");
  }

  /** What the token endpoint of a realm answers, one value of it. */
  String token(String realm, String form, String value) {
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    var found =
        Pattern.compile(TOKEN.pattern().replace("access_token", value)).matcher(answer.body());
    if (!found.find()) {
      throw new IllegalStateException(answer.body());
    }
    return found.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it, with whatever it started. */
  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    started.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
