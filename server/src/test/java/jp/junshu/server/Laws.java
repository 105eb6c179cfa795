package jp.junshu.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static jp.junshu.server.LawConditions.beAnnotatedWithATransactionOfItsOwn;
import static jp.junshu.server.LawConditions.beMadeOfOurOwn;
import static jp.junshu.server.LawConditions.haveNoField;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.junshu.auditor.SignatureDay;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.MachineClock;
import jp.junshu.server.time.SystemBusinessClock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The laws of ARCHITECTURE.md that can be read off compiled classes. */
final class Laws {

  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i).*(family|given|reading|phone|mail|birth|address|account|reason|opinion|words|text|title).*"
              + "|(?i)name");

  /** Records that are no values but handles on the framework, each with a purpose of its own. */
  private static final Set<String> HANDLES =
      Set.of(
          "jp.junshu.server.command.Running",
          "jp.junshu.server.command.Watch",
          "jp.junshu.server.emergency.EmergencySession",
          "jp.junshu.server.identity.Entered",
          "jp.junshu.server.identity.Halfway",
          "jp.junshu.server.identity.SignedIn",
          "jp.junshu.server.ui.NamedValue");

  private Laws() {}

  /** Law 2: recording and announcing are one act. */
  static ArchRule factsAreAnnouncedByTheLedgerOnly() {
    return noClasses()
        .that(areNot(Ledger.class))
        .should()
        .accessTargetWhere(
            to(
                "publish an event",
                access ->
                    access.getName().equals("publishEvent")
                        && access
                            .getTargetOwner()
                            .isAssignableTo(ApplicationEventPublisher.class)));
  }

  /** Law 2: a fact carries ids, codes and digests, never personal data. */
  static ArchRule factsNameNobody() {
    return classes()
        .that()
        .areAnnotatedWith(FactType.class)
        .should(haveNoField("text about a person", Laws::personal))
        .allowEmptyShould(true);
  }

  /** Law 4. The database module itself runs SQL before there is any repository. */
  static ArchRule sqlLivesInRepositoriesOnly() {
    return noClasses()
        .that()
        .haveNameNotMatching(".*Repository(\\$.*)?")
        .and()
        .resideOutsideOfPackage("jp.junshu.server.database..")
        .should()
        .dependOnClassesThat(
            describe(
                "run SQL",
                type ->
                    type.getPackageName().startsWith("org.springframework.jdbc.core")
                        || type.isAssignableTo(Connection.class)
                        || type.isAssignableTo(Statement.class)));
  }

  /**
   * The two clocks are the only ones that read the machine, and the checker for which day it is.
   */
  static ArchRule nobodyReadsTheTimePastTheClocks() {
    return noClasses()
        .that(areNot(MachineClock.class, SystemBusinessClock.class, SignatureDay.class))
        .should()
        .accessTargetWhere(to("read the time of the machine", Laws::readsTheTime));
  }

  /**
   * Law 5, of what a value is made of. Settings are read by annotation; constraints of
   * jakarta.validation are no framework.
   */
  static ArchRule recordsAndSealedTypesKnowNoFramework() {
    return classes()
        .that(describe("are records or sealed", type -> type.isRecord() || sealed(type)))
        .and()
        .areNotAnnotatedWith(ConfigurationProperties.class)
        .and(describe("are no handles", type -> !HANDLES.contains(type.getName())))
        .should(beMadeOfOurOwn())
        .allowEmptyShould(true);
  }

  /** A transaction inside a transaction holds two connections and waits for itself. */
  static List<ArchRule> noTransactionIsOpenedInsideAnother() {
    return List.of(
        noClasses()
            .should()
            .accessTargetWhere(
                to(
                    "choose how a transaction begins",
                    a ->
                        a.getName().startsWith("setPropagationBehavior")
                            && a.getTargetOwner()
                                .isAssignableTo(DefaultTransactionDefinition.class))),
        noMethods().should(beAnnotatedWithATransactionOfItsOwn()));
  }

  private static boolean personal(JavaField field) {
    return field.getRawType().isEquivalentTo(String.class)
        && PERSONAL.matcher(field.getName()).matches();
  }

  private static boolean sealed(JavaClass type) {
    return type.isAssignableTo(Object.class) && type.reflect().isSealed();
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    return switch (access.getName()) {
      case "now" -> owner.getPackageName().startsWith("java.time");
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "<init>" ->
          owner.isEquivalentTo(Date.class)
              && access.getTarget().getFullName().equals("java.util.Date.<init>()");
      default -> owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system");
    };
  }

  private static DescribedPredicate<JavaClass> areNot(Class<?>... allowed) {
    return describe(
        "are none of " + List.of(allowed),
        type -> List.of(allowed).stream().noneMatch(type::isEquivalentTo));
  }

  private static DescribedPredicate<JavaAccess<?>> to(
      String what, Predicate<JavaAccess<?>> predicate) {
    return describe(what, predicate);
  }
}
