package jp.junshu.server;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What {@link Laws} ask of a class or a method. */
final class LawConditions {

  private static final List<String> FRAMEWORKS =
      List.of(
          "org.springframework.",
          "jakarta.servlet.",
          "jakarta.annotation.",
          "gg.jte.",
          "tools.jackson.",
          "com.fasterxml.",
          "com.zaxxer.");

  private LawConditions() {}

  static ArchCondition<JavaClass> haveNoField(String what, Predicate<JavaField> predicate) {
    return new ArchCondition<>("have no field with " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .filter(predicate)
            .forEach(
                field ->
                    events.add(SimpleConditionEvent.violated(field, field + " may be " + what)));
      }
    };
  }

  static ArchCondition<JavaClass> beMadeOfOurOwn() {
    return new ArchCondition<>("be made of our own types and the JDK's") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.of(
                type.getAllRawInterfaces().stream(),
                type.getFields().stream().map(JavaField::getRawType),
                type.getAnnotations().stream().map(JavaAnnotation::getRawType),
                type.getFields().stream()
                    .flatMap(field -> field.getAnnotations().stream())
                    .map(JavaAnnotation::getRawType))
            .flatMap(found -> found)
            .map(JavaClass::getName)
            .filter(name -> FRAMEWORKS.stream().anyMatch(name::startsWith))
            .map(name -> SimpleConditionEvent.violated(type, type.getName() + " knows " + name))
            .forEach(events::add);
      }
    };
  }

  static ArchCondition<JavaMethod> beAnnotatedWithATransactionOfItsOwn() {
    return new ArchCondition<>("open a transaction of their own") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var own =
            method
                .tryGetAnnotationOfType(Transactional.class)
                .filter(
                    t ->
                        List.of(
                                Propagation.REQUIRES_NEW,
                                Propagation.NOT_SUPPORTED,
                                Propagation.NESTED)
                            .contains(t.propagation()))
                .isPresent();
        events.add(
            new SimpleConditionEvent(
                method, own, method.getFullName() + " asks for a transaction of its own"));
      }
    };
  }
}
