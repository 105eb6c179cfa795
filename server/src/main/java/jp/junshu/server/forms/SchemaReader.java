package jp.junshu.server.forms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Kind;
import jp.junshu.core.id.Id;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.policy.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form's schema off its record: component types say what may stand in a field, constraints
 * say its bounds.
 */
final class SchemaReader {

  /** What fits on one line of a form. */
  private static final int ONE_LINE = 120;

  private static final int MAX_ROWS = 500;

  private SchemaReader() {}

  /**
   * The schema of a form record.
   *
   * @throws IllegalArgumentException if a component is of a type that no field has
   */
  static FormSchema read(Class<? extends Form> form) {
    var type = form.getAnnotation(FormType.class);
    if (type == null || !form.isRecord()) {
      throw new IllegalArgumentException(form + " is not a record with @FormType");
    }
    var clauses = Arrays.stream(type.clauses()).map(ClauseId::of).toList();
    return new FormSchema(type.no(), type.version(), Kind.of(form), clauses, fields(form));
  }

  /** The fields of a record, a form's or of a row of a list. */
  static List<Field> fields(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(SchemaReader::field).toList();
  }

  private static Field field(RecordComponent component) {
    var type = component.getGenericType();
    if (component.getType() == Optional.class) {
      return new Field(component.getName(), fieldType(component, argument(type)), false);
    }
    return new Field(component.getName(), fieldType(component, type), true);
  }

  private static FieldType fieldType(RecordComponent component, Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return listOf(component, (Class<?>) argument(type));
    }
    var plain = (Class<?>) type;
    if (plain == String.class) {
      int max = textBound(component);
      return new FieldType.Text(max, max > ONE_LINE);
    }
    if (plain == long.class
        || plain == int.class
        || plain == Long.class
        || plain == Integer.class) {
      return number(component);
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return new FieldType.Flag();
    }
    if (plain == LocalDate.class) {
      return new FieldType.Day();
    }
    if (plain == LocalDateTime.class) {
      return new FieldType.Moment();
    }
    return one(component, plain);
  }

  private static FieldType one(RecordComponent component, Class<?> plain) {
    if (plain.isEnum()) {
      return new FieldType.Choice(names(plain), false);
    }
    if (Id.class.isAssignableFrom(plain)) {
      return new FieldType.Reference(target(plain), false);
    }
    throw new IllegalArgumentException("no field holds a " + component);
  }

  private static FieldType listOf(RecordComponent component, Class<?> element) {
    if (element.isEnum()) {
      return new FieldType.Choice(names(element), true);
    }
    if (Id.class.isAssignableFrom(element)) {
      return new FieldType.Reference(target(element), true);
    }
    if (element.isRecord()) {
      return new FieldType.Table(fields(element), MAX_ROWS);
    }
    throw new IllegalArgumentException("no field holds a list like " + component);
  }

  private static FieldType number(RecordComponent component) {
    var min = constraint(component, Min.class);
    var max = constraint(component, Max.class);
    long least = min == null ? 0 : min.value();
    long most = max == null ? Integer.MAX_VALUE : max.value();
    if (least < -CanonicalJson.MAX_INTEGER || most > CanonicalJson.MAX_INTEGER) {
      throw new IllegalArgumentException(component + " holds numbers that no entry can");
    }
    return new FieldType.Number(least, most);
  }

  private static int textBound(RecordComponent component) {
    var size = constraint(component, Size.class);
    if (size == null || size.max() == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(component + " needs @Size(max = …)");
    }
    return size.max();
  }

  /**
   * What bounds the value itself: inside {@code Optional<@Size(max = 40) String>} it stands there.
   */
  private static <A extends Annotation> @Nullable A constraint(
      RecordComponent component, Class<A> type) {
    return component.getType() == Optional.class
            && component.getAnnotatedType() instanceof AnnotatedParameterizedType optional
        ? optional.getAnnotatedActualTypeArguments()[0].getAnnotation(type)
        : component.getAccessor().getAnnotation(type);
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
  }

  private static String target(Class<?> id) {
    var name = id.getSimpleName();
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
        + name.substring(1, name.length() - "Id".length());
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
