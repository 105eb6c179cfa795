package jp.junshu.server.forms;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.Form;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.text.Graphemes;
import org.springframework.stereotype.Component;

/** Reads what was typed into the form's record, or says field by field what to write instead. */
@Component
class FormBinder {

  private final Map<String, ReferenceSource> sources;
  private final Validator validator;

  FormBinder(List<ReferenceSource> sources, Validator validator) {
    this.sources = new LinkedHashMap<>();
    sources.forEach(source -> this.sources.put(source.target(), source));
    this.validator = validator;
  }

  /** What was read: a content, or errors, never both. */
  record Bound<T>(Optional<T> content, List<FieldError> errors) {}

  /** Reads what was typed for a form of that contract. */
  <T extends Form> Bound<T> bind(FormDefinition<T> form, RawContent raw, ContractId contract) {
    return bind(form.schema().fields(), tree -> build(form, tree), raw, contract);
  }

  /** Reads what was typed into the record that the tree is built into. */
  <T> Bound<T> bind(
      List<Field> fields,
      Function<Map<String, ?>, T> builder,
      RawContent raw,
      ContractId contract) {
    var errors = new ArrayList<FieldError>();
    var tree = tree(fields, "", raw, contract, errors);
    if (!errors.isEmpty()) {
      return new Bound<>(Optional.empty(), errors);
    }
    var content = builder.apply(tree);
    var violations =
        validator.validate(content).stream()
            .filter(violation -> !fits(violation))
            .map(FormBinder::error)
            .toList();
    return violations.isEmpty()
        ? new Bound<>(Optional.of(content), List.of())
        : new Bound<>(Optional.empty(), violations);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static <T extends Form> T build(FormDefinition<T> form, Map<String, ?> tree) {
    return (T) ContentCodec.fromTree((Class) form.type(), tree);
  }

  private Map<String, Object> tree(
      List<Field> fields,
      String prefix,
      RawContent raw,
      ContractId contract,
      List<FieldError> errors) {
    var tree = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var path = prefix + field.name();
      if (field.type() instanceof FieldType.Table table) {
        tree.put(field.name(), rows(field, table, path, raw, contract, errors));
      } else {
        read(field, path, raw, contract, errors).ifPresent(v -> tree.put(field.name(), v));
      }
    }
    return tree;
  }

  private List<Object> rows(
      Field field,
      FieldType.Table table,
      String path,
      RawContent raw,
      ContractId contract,
      List<FieldError> errors) {
    var rows = new ArrayList<>();
    for (int row : raw.filledRows(path)) {
      rows.add(tree(table.columns(), path + "." + row + ".", raw, contract, errors));
    }
    if (rows.isEmpty() && field.required()) {
      errors.add(FieldError.of(path, "no-rows"));
    }
    if (rows.size() > table.maxRows()) {
      errors.add(FieldError.of(path, "too-many-rows", table.maxRows()));
    }
    return rows;
  }

  private Optional<Object> read(
      Field field, String path, RawContent raw, ContractId contract, List<FieldError> errors) {
    var result = FieldReader.read(field, path, raw);
    result.error().ifPresent(errors::add);
    if (field.type() instanceof FieldType.Reference reference && result.value().isPresent()) {
      unknown(reference, path, result.value().get(), contract).ifPresent(errors::add);
    }
    return result.value();
  }

  /** A thing of another contract and one that does not exist give the same error. */
  private Optional<FieldError> unknown(
      FieldType.Reference reference, String path, Object value, ContractId contract) {
    var source = sources.get(reference.target());
    if (source == null) {
      throw new IllegalStateException("nobody answers for " + reference.target());
    }
    var ids = value instanceof List<?> list ? list : List.of(value);
    return ids.stream().allMatch(id -> known(source, contract, id.toString()))
        ? Optional.empty()
        : Optional.of(FieldError.of(path, "unknown-" + reference.target()));
  }

  private static boolean known(ReferenceSource source, ContractId contract, String id) {
    return source.label(contract, UUID.fromString(id)).isPresent();
  }

  /** Lengths are counted in letters as people count them, not in units of the encoding. */
  private static boolean fits(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation() instanceof Size size
        && violation.getInvalidValue() instanceof String text
        && Graphemes.count(text) >= size.min()
        && Graphemes.count(text) <= size.max();
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().toString().replaceAll("\\[(\\d+)]", ".$1");
    var name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return FieldError.of(path, "constraint-" + name.toLowerCase(java.util.Locale.ROOT));
  }
}
