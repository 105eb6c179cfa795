package jp.junshu.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import jp.junshu.auditor.Auditor;
import jp.junshu.core.policy.ClauseId;

/** The classes of core, auditor and server as they are delivered, wherever the build put them. */
final class MainCode {

  /** Leaves out whatever was compiled for tests. */
  static final ImportOption ONLY =
      location ->
          Stream.of(ClauseId.class, Auditor.class, Junshu.class)
              .map(MainCode::home)
              .anyMatch(home -> location.contains(home.getRawPath()));

  private MainCode() {}

  static JavaClasses classes() {
    return new ClassFileImporter().withImportOption(ONLY).importPackages("jp.junshu");
  }

  private static URI home(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
