package jp.junshu.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.planted.Outlaw;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of ARCHITECTURE.md that can be read off compiled code; each is seen to fail as well. */
class ArchitectureTest {

  private static final JavaClasses OURS = MainCode.classes();

  private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(planted());

  private static final String RECORD = CallGraph.name(Ledger.class, "record");
  private static final String PERFORM = CallGraph.name(Acts.class, "performAll");

  private static final Pattern REQUIRES =
      Pattern.compile("requires (?:static |transitive )*([\\w.]+);");

  private static Class<?>[] planted() {
    return Stream.concat(Stream.of(Outlaw.class), Stream.of(Outlaw.class.getDeclaredClasses()))
        .toArray(Class<?>[]::new);
  }

  static Stream<ArchRule> laws() {
    return Stream.concat(
        Stream.of(
            Laws.factsAreAnnouncedByTheLedgerOnly(),
            Laws.factsNameNobody(),
            Laws.sqlLivesInRepositoriesOnly(),
            Laws.nobodyReadsTheTimePastTheClocks(),
            Laws.recordsAndSealedTypesKnowNoFramework()),
        Laws.noTransactionIsOpenedInsideAnother().stream());
  }

  @ParameterizedTest
  @MethodSource("laws")
  void theCodeKeepsTheLaw(ArchRule law) {
    law.check(OURS);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void whoBreaksTheLawIsFound(ArchRule law) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> law.check(PLANTED))
        .withMessageContaining("Outlaw");
  }

  @Test
  void onlyActsMakesAClearance() {
    assertThat(OURS.get(Clearance.class).getConstructorCallsToSelf())
        .isNotEmpty()
        .allMatch(call -> call.getOriginOwner().isEquivalentTo(Acts.class));
  }

  @Test
  void everyFactIsRecordedUnderActsOrByOneOfAFewWithTheirReasons() {
    assertThat(new CallGraph(OURS).waysIn(RECORD, PERFORM))
        .as("records facts past Acts: do it there, or give the reason in OutsideTheGate")
        .containsExactlyInAnyOrderElementsOf(OutsideTheGate.RECORDERS.keySet());
  }

  @Test
  void aFactRecordedPastTheGateIsFound() {
    var all = new ClassFileImporter().importPackages("jp.junshu");
    assertThat(new CallGraph(all).waysIn(RECORD, PERFORM))
        .contains(CallGraph.name(Outlaw.class, "actsWithoutAsking"));
  }

  @Test
  void coreStandsOnTheJdkAndJspecifyAloneAndSaysSo() throws IOException {
    var descriptor = Files.readString(Path.of("../core/src/main/java/module-info.java"));
    assertThat(REQUIRES.matcher(descriptor).results().map(found -> found.group(1)))
        .containsExactly("org.jspecify");
    coreLaw().check(OURS);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> knows("jp.junshu.planted..", "java..", "jp.junshu..").check(PLANTED));
  }

  @Test
  void theAuditorStandsOnCoreAlone() {
    knows(
            "jp.junshu.auditor..",
            "java..",
            "org.jspecify..",
            "jp.junshu.core..",
            "jp.junshu.auditor..")
        .check(OURS);
  }

  private static ArchRule coreLaw() {
    return knows("jp.junshu.core..", "java..", "org.jspecify..", "jp.junshu.core..");
  }

  private static ArchRule knows(String who, String... whom) {
    return classes()
        .that()
        .resideInAPackage(who)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(whom);
  }
}
