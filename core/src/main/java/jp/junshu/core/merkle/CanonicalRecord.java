package jp.junshu.core.merkle;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.Id;
import jp.junshu.core.policy.ClauseId;

/**
 * Records as trees for {@link CanonicalJson}: a member a component, by its name. Ids and UUIDs,
 * enum constants, dates and clause ids are strings; an instant is UTC with six decimals; a hash is
 * 64 hexadecimal digits; an empty optional is an absent member.
 */
public final class CanonicalRecord {

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private CanonicalRecord() {}

  /**
   * The tree of a record.
   *
   * @throws IllegalArgumentException if a component is of a type with no form here
   */
  public static Map<String, Object> tree(Record record) {
    var tree = new LinkedHashMap<String, Object>();
    for (var component : record.getClass().getRecordComponents()) {
      var value = value(record, component);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(present -> tree.put(component.getName(), leaf(present)));
      } else {
        tree.put(component.getName(), leaf(value));
      }
    }
    return tree;
  }

  /** An instant as entries write it, cut to microseconds. */
  public static String instant(Instant at) {
    return MICROS.format(at.truncatedTo(ChronoUnit.MICROS));
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static Object leaf(Object value) {
    return switch (value) {
      case String text -> text;
      case Boolean flag -> flag;
      case Integer number -> number.longValue();
      case Long number -> number;
      case Enum<?> constant -> constant.name();
      case Instant at -> instant(at);
      case Hash hash -> hash.hex();
      case Id id -> id.value().toString();
      case UUID _, LocalDate _, LocalDateTime _, ClauseId _ -> value.toString();
      case List<?> list -> list.stream().map(CanonicalRecord::leaf).toList();
      case Record record -> tree(record);
      default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
    };
  }
}
