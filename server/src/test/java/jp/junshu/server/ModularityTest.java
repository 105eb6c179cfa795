package jp.junshu.server;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.ClassUtils;

/** Law 1: calls go down. The arrows stand in each package-info; here is which way is down. */
class ModularityTest {

  static final List<String> FROM_THE_BOTTOM =
      List.of(
          "text",
          "time",
          "sheets",
          "database",
          "ledger",
          "identity",
          "ui",
          "paper",
          "gate",
          "emergency",
          "forms",
          "attachments",
          "intake",
          "chain",
          "duties",
          "notices",
          "rules",
          "contracts",
          "assets",
          "photographs",
          "afterwards",
          "laws",
          "conduct",
          "systems",
          "development",
          "operation",
          "dossier",
          "blanks",
          "pledges",
          "api",
          "web",
          "story",
          "command");

  private final ApplicationModules modules = ApplicationModules.of(Junshu.class, MainCode.ONLY);

  @Test
  void noModuleUsesWhatItDidNotDeclareAndNoneRunsInACircle() {
    modules.verify();
  }

  @Test
  void everyModuleStandsInTheOrderAndItsArrowsPointDown() {
    var arrows = arrows();
    assertThat(FROM_THE_BOTTOM).containsAll(arrows.keySet());
    assertThat(arrows).allSatisfy((module, uses) -> assertThat(below(module)).containsAll(uses));
  }

  @Test
  void aModuleThatReachesUpIsFound() {
    var planted = ApplicationModules.of("jp.junshu.planted.modules", (ImportOption) _ -> true);
    assertThat(planted.detectViolations().getMessages())
        .anySatisfy(message -> assertThat(message).contains("lower", "upper"));
  }

  private static List<String> below(String module) {
    return FROM_THE_BOTTOM.subList(0, FROM_THE_BOTTOM.indexOf(module));
  }

  private Map<String, List<String>> arrows() {
    return modules.stream()
        .map(module -> module.getBasePackage().getName())
        .collect(toMap(name -> name.substring(name.lastIndexOf('.') + 1), ModularityTest::uses));
  }

  private static List<String> uses(String basePackage) {
    var info = ClassUtils.resolveClassName(basePackage + ".package-info", null);
    return Stream.of(info.getAnnotation(ApplicationModule.class).allowedDependencies())
        .map(use -> use.split(" ")[0])
        .toList();
  }
}
