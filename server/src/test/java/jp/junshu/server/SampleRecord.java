package jp.junshu.server;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;

/** Fills a record from the types and names of its components: always the same values. */
final class SampleRecord {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Instant INSTANT = Instant.parse("2026-04-01T00:00:00.123456Z");

  private int count;

  /** The same type gives the same record; every value in it differs where its type allows. */
  static Record of(Class<?> type) {
    return new SampleRecord().record(type);
  }

  private Record record(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values =
        Arrays.stream(components).map(c -> value(c.getGenericType(), c.getName())).toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot fill " + type, e);
    }
  }

  private Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      var inner = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? Optional.of(value(inner, name))
          : List.of(value(inner, name), value(inner, name));
    }
    var plain = (Class<?>) type;
    if (plain.isEnum()) {
      return plain.getEnumConstants()[count++ % plain.getEnumConstants().length];
    }
    if (plain == ClauseId.class) {
      return ClauseId.ALL.get(count++ % ClauseId.ALL.size());
    }
    return plain.isRecord() ? record(plain) : simple(plain, name);
  }

  private Object simple(Class<?> type, String name) {
    int n = ++count;
    var seed = (name + n).getBytes(StandardCharsets.UTF_8);
    return switch (type.getName()) {
      case "java.lang.String" -> name + n;
      case "boolean", "java.lang.Boolean" -> true;
      case "int", "java.lang.Integer" -> n;
      case "long", "java.lang.Long" -> (long) n;
      case "java.util.UUID" -> UUID.nameUUIDFromBytes(seed);
      case "java.time.LocalDate" -> DAY.plusDays(n);
      case "java.time.LocalDateTime" -> LocalDateTime.of(DAY.plusDays(n), LocalTime.NOON);
      case "java.time.Instant" -> INSTANT.plusSeconds(n);
      case "jp.junshu.core.merkle.Hash" -> Hash.sha256(seed);
      default -> throw new IllegalArgumentException("no sample of " + type + "; add one here");
    };
  }
}
