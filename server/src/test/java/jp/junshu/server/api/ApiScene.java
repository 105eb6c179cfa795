package jp.junshu.server.api;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.Job;
import jp.junshu.server.routes.World;
import org.springframework.context.ApplicationContext;

/**
 * A contract under work, and programs that ask about it. Test classes of one server share the cast.
 */
public final class ApiScene {

  public static final List<Scope> ALL = List.of(Scope.values());

  private static final Map<Integer, Ensemble> CASTS = new ConcurrentHashMap<>();

  private final ApplicationContext context;
  private final int port;
  private final Ensemble cast;
  private final Job job;
  private final HttpClient http = HttpClient.newHttpClient();

  public ApiScene(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
    this.cast = CASTS.computeIfAbsent(port, of -> new Ensemble(context, of));
    this.job = new World(context, cast).working();
  }

  /** An answer to a program. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public Map<?, ?> tree() {
      return (Map<?, ?>) CanonicalJson.parse(body);
    }

    public String text(String name) {
      return String.valueOf(tree().get(name));
    }

    /** A member that is an object. */
    public Map<?, ?> map(String name) {
      return (Map<?, ?>) Objects.requireNonNull(tree().get(name), body);
    }

    /** A member that is a list of objects. */
    public List<Map<?, ?>> list(String name) {
      var list = (List<?>) Objects.requireNonNull(tree().get(name), body);
      return list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    /** The errors as {@code field code}. */
    public List<String> errors() {
      return list("errors").stream()
          .map(each -> each.get("field") + " " + each.get("code"))
          .toList();
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  public Job job() {
    return job;
  }

  public Ensemble cast() {
    return cast;
  }

  public ContractId contract() {
    return job.scene().id();
  }

  public String here() {
    return "/api/v1/contracts/" + contract();
  }

  int port() {
    return port;
  }

  /** The key of a client that the manager lets in. */
  public String key(List<Scope> scopes) {
    return key(contract(), scopes);
  }

  /** A key to that contract. */
  String key(ContractId of, List<Scope> scopes) {
    var manager = cast.actor(Cast.MANAGER);
    var wanted = new ClientDesk.NewClient("勤怠システム", scopes, 30);
    var desk = context.getBean(ClientDesk.class);
    return Scene.as(context, manager, () -> desk.make(manager, of, wanted, ActKey.random()))
        .shownOnce();
  }

  static ClientKey parsed(String key) {
    return ClientKey.read(key).orElseThrow();
  }

  public Answer get(String key, String path) {
    return send(request(path).header("Authorization", "Bearer " + key).GET());
  }

  public Answer file(String key, String form, String json) {
    return file(key, form, json, UUID.randomUUID().toString());
  }

  Answer file(String key, String form, String json, String idempotency) {
    return file(key, form, json.getBytes(StandardCharsets.UTF_8), idempotency);
  }

  Answer file(String key, String form, byte[] json, String idempotency) {
    return post(key, contract(), form, json, idempotency);
  }

  Answer post(
      String key, ContractId of, String form, Map<String, Object> json, String idempotency) {
    return post(key, of, form, CanonicalJson.bytes(json), idempotency);
  }

  private Answer post(String key, ContractId of, String form, byte[] json, String idempotency) {
    return send(
        request("/api/v1/contracts/%s/filings/%s".formatted(of, form))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotency)
            .POST(BodyPublishers.ofByteArray(json)));
  }

  /** A contract on which the work is not opened. */
  ContractId beforeTheWork() {
    return ContractId.of(new World(context, cast).value("ready"));
  }

  /** An item of the register (F04) as a program writes it. */
  Map<String, Object> item() {
    return Map.of(
        "kind", "ORIGINAL",
        "assetTitle", "給付対象者台帳",
        "classification", "SECRET_3B",
        "personalInformation", false,
        "recordCount", 460_000L,
        "quantity", 1L,
        "location", "第2作業室 金庫",
        "purpose", "臨時給付金の支給");
  }

  /** An application to take it out (F06), its carrier somebody of the register of people. */
  Map<String, Object> takeout(String asset, String carrier) {
    return Map.ofEntries(
        entry("kind", "CARRY"),
        entry("asset", asset),
        entry("recordCount", 1L),
        entry("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。"),
        entry("destination", "中野センター 3階 業務室"),
        entry("route", "社用車で直行"),
        entry("carriers", List.of(carrier)),
        entry("mediumNo", "M-012"),
        entry("protection", List.of("ENCRYPTED")),
        entry("leaves", "2026-12-01T09:00"),
        entry("returns", "R8.12.1 18:00"),
        entry("postTransferErasure", "SAME_DAY"),
        entry("emergencyContact", "090-0000-0000"));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      var headers = new LinkedHashMap<String, String>();
      answer.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
      return new Answer(
          answer.statusCode(), headers, new String(answer.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A work report (F10) as a program writes it. */
  Map<String, Object> report() {
    var content = new LinkedHashMap<String, Object>();
    content.put("from", "2026-10-01");
    content.put("until", "2026-10-31");
    content.put("planned", "申請書の受付と入力");
    content.put("actual", "申請書の受付と入力。1,204件");
    content.put("workers", List.of(job.of(Role.WORKER).assignment().toString()));
    content.put("nextPlan", "支給決定の通知");
    content.put("incidents", "NONE");
    return content;
  }

  String reportWith(String name, Object value) {
    var content = report();
    content.put(name, value);
    return CanonicalJson.write(content);
  }

  String reportText() {
    return CanonicalJson.write(report());
  }

  public FilingView view(String id) {
    return job.scene()
        .as(cast.actor(Cast.CLERK), () -> job.scene().desk().find(FilingId.of(id)).orElseThrow());
  }

  /** The reports on the contract. */
  List<FilingView> reports() {
    return job.scene()
        .inTransaction(
            cast.actor(Cast.CLERK),
            () -> context.getBean(Filings.class).ofContracts(List.of(contract()), "F10"));
  }
}
