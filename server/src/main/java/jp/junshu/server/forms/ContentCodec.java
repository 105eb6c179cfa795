package jp.junshu.server.forms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * Content of a form as a tree of maps, lists, strings, longs and booleans, and back. Ids, enums,
 * dates are strings; an absent optional is an absent member.
 */
final class ContentCodec {

  private ContentCodec() {}

  static Map<String, Object> toTree(Record content) {
    var tree = new LinkedHashMap<String, Object>();
    for (var component : content.getClass().getRecordComponents()) {
      var value = value(content, component);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(v -> tree.put(component.getName(), leaf(v)));
      } else {
        tree.put(component.getName(), leaf(value));
      }
    }
    return tree;
  }

  static Object value(Record content, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(content);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static Object leaf(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(ContentCodec::leaf).toList();
      case Record row when !(row instanceof Id) -> toTree(row);
      case Boolean flag -> flag;
      case Number number -> number.longValue();
      case Enum<?> constant -> constant.name();
      default -> value.toString();
    };
  }

  /**
   * Builds the record again.
   *
   * @throws IllegalArgumentException if the tree is not what {@link #toTree} makes of such a record
   */
  static <T extends Record> T fromTree(Class<T> type, Map<String, ?> tree) {
    var components = type.getRecordComponents();
    var arguments = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = argument(components[i], tree.get(components[i].getName()));
    }
    try {
      var signature =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(signature);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  private static Object argument(RecordComponent component, @Nullable Object value) {
    if (component.getType() == Optional.class) {
      return Optional.ofNullable(value).map(v -> typed(parameter(component.getGenericType()), v));
    }
    if (value == null) {
      throw new IllegalArgumentException("no value for " + component.getName());
    }
    return typed(component.getGenericType(), value);
  }

  @SuppressWarnings("unchecked")
  private static Object typed(Type type, Object value) {
    if (type instanceof ParameterizedType list) {
      var element = parameter(list);
      return ((List<Object>) value).stream().map(v -> typed(element, v)).toList();
    }
    var plain = (Class<?>) type;
    if (plain == String.class) {
      return value;
    }
    if (plain == int.class || plain == Integer.class) {
      return Math.toIntExact((Long) value);
    }
    if (plain == LocalDate.class) {
      return LocalDate.parse((String) value);
    }
    if (plain == LocalDateTime.class) {
      return LocalDateTime.parse((String) value);
    }
    if (plain.isEnum()) {
      return constant(plain, (String) value);
    }
    if (Id.class.isAssignableFrom(plain)) {
      return id(plain, (String) value);
    }
    if (plain.isRecord()) {
      return fromTree((Class<? extends Record>) plain, (Map<String, ?>) value);
    }
    return value;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constant(Class<?> type, String name) {
    return Enum.valueOf((Class<? extends Enum>) type, name);
  }

  private static Object id(Class<?> type, String text) {
    try {
      return type.getDeclaredConstructor(java.util.UUID.class).newInstance(Id.parse(text));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  private static Type parameter(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
