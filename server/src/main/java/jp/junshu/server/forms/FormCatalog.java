package jp.junshu.server.forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.FormType;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * All forms there are: every record with {@code @FormType} under the application's packages, by its
 * number.
 */
@Component
class FormCatalog {

  private static final String PACKAGES = "jp.junshu.server";

  private final Map<String, FormDefinition<?>> byNumber = new TreeMap<>();

  FormCatalog(List<FormHandler<?>> handlers) {
    Map<Class<?>, FormHandler<?>> byForm =
        handlers.stream().collect(Collectors.toMap(FormHandler::form, Function.identity()));
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(FormType.class));
    for (var found : scanner.findCandidateComponents(PACKAGES)) {
      var type =
          ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
              .asSubclass(Form.class);
      add(define(type, Optional.ofNullable(byForm.remove(type))));
    }
    if (!byForm.isEmpty()) {
      throw new IllegalStateException("handlers of forms that do not exist: " + byForm.keySet());
    }
  }

  private void add(FormDefinition<?> definition) {
    if (byNumber.put(definition.schema().no(), definition) != null) {
      throw new IllegalStateException("two forms are called " + definition.schema().no());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Form> FormDefinition<T> define(
      Class<T> type, Optional<FormHandler<?>> handler) {
    return new FormDefinition<>(
        SchemaReader.read(type),
        type,
        handler.map(h -> (FormHandler<T>) h).orElseGet(() -> () -> type));
  }

  /** The form of that number. */
  Optional<FormDefinition<?>> find(String no) {
    return Optional.ofNullable(byNumber.get(no));
  }

  /**
   * The form of that number, known to exist because something was filed with it.
   *
   * @throws IllegalStateException if there is none
   */
  FormDefinition<?> get(String no) {
    return find(no).orElseThrow(() -> new IllegalStateException("no form " + no));
  }

  /** All forms, by number. */
  Collection<FormDefinition<?>> all() {
    return byNumber.values();
  }
}
