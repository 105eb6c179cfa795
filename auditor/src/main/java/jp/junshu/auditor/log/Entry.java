package jp.junshu.auditor.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.merkle.CanonicalJson;

/**
 * An entry whose bytes are canonical and whose frame is as the format says.
 *
 * @param index in its log, from 0
 * @param length of its bytes
 * @param tree all members, {@code body} among them
 */
public record Entry(long index, int length, Map<String, Object> tree) {

  private static final ZoneId JST = ZoneId.of("Asia/Tokyo");
  private static final Set<String> REQUIRED =
      Set.of("schema", "type", "version", "log", "actor", "occurredAt", "recordedAt", "body");
  private static final Set<String> OPTIONAL = Set.of("act", "client", "decision", "late", "side");

  public Entry {
    tree = Map.copyOf(tree);
  }

  /**
   * Reads an entry of the log of that origin.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Entry read(long index, byte[] bytes, String origin) {
    if (!(CanonicalJson.parse(bytes) instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException("オブジェクトではありません");
    }
    @SuppressWarnings("unchecked") // the reader's keys are strings
    var entry = new Entry(index, bytes.length, (Map<String, Object>) members);
    entry.requireFrame(origin);
    return entry;
  }

  /** Type and version of the fact, for example {@code filing.filed v1}. */
  public String fact() {
    return type() + " v" + version();
  }

  /** The name of the fact's type. */
  public String type() {
    return (String) member("type");
  }

  /** The version of the fact's type. */
  public long version() {
    return (Long) member("version");
  }

  /** Who acted, as the log calls them. */
  public String actor() {
    return (String) member("actor");
  }

  /** When it was recorded. */
  public Instant recordedAt() {
    return instant("recordedAt");
  }

  /** When it happened, by the word of the one who recorded it. */
  public Instant occurredAt() {
    return instant("occurredAt");
  }

  /** Whether it was entered on a later day than it happened (事後入力). */
  public boolean late() {
    return tree.containsKey("late");
  }

  /** The fact itself. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> body() {
    return (Map<String, Object>) member("body");
  }

  private Object member(String name) {
    var value = tree.get(name);
    if (value == null) {
      throw new IllegalArgumentException("「%s」がありません".formatted(name));
    }
    return value;
  }

  private void requireFrame(String origin) {
    REQUIRED.forEach(this::member);
    tree.keySet().forEach(Entry::requireKnown);
    require("schema", Long.valueOf(1).equals(tree.get("schema")));
    require("type", tree.get("type") instanceof String);
    require("version", tree.get("version") instanceof Long version && version > 0);
    require("log", origin.equals(tree.get("log")));
    require("actor", tree.get("actor") instanceof String);
    require("body", tree.get("body") instanceof Map);
    require("side", Set.of("WARD", "CONTRACTOR").contains(tree.getOrDefault("side", "WARD")));
    require("decision", tree.containsKey("act") == (tree.get("decision") instanceof Map));
    require("client", !tree.containsKey("client") || throughClient());
    require("occurredAt", !occurredAt().isAfter(recordedAt()));
    require("late", late() ? Boolean.TRUE.equals(tree.get("late")) && earlierDay() : !earlierDay());
  }

  /** Through a client only acts are done, by a person. */
  private boolean throughClient() {
    return tree.get("client") instanceof String && tree.containsKey("act");
  }

  private boolean earlierDay() {
    return day(occurredAt()).isBefore(day(recordedAt()));
  }

  private static void requireKnown(String name) {
    if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
      throw new IllegalArgumentException("知らない項目「%s」".formatted(Wrong.printable(name)));
    }
  }

  private static void require(String name, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("「%s」が正しくありません".formatted(name));
    }
  }

  private Instant instant(String name) {
    try {
      if (member(name) instanceof String text
          && text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z")) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("「%s」は時刻ではありません".formatted(name), e);
    }
    throw new IllegalArgumentException("「%s」は時刻ではありません".formatted(name));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, JST);
  }
}
