package jp.junshu.server.systems;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;

/**
 * ソフトウェア導入許可申請書. What is to be installed where, before it is installed.
 *
 * @param category one of them is never permitted: {@link Category#MONITORING_OR_INTRUSION}
 * @param source where it is got from: a medium or an address
 * @param noBannedTool the declaration that neither it nor a part of it is a tool of that category
 */
@FormType(no = "F16", version = 1, clauses = "4.1.5")
public record SoftwareApplication(
    Category category,
    @Size(max = 80) String product,
    @Size(max = 40) String productVersion,
    @Size(max = 80) String supplier,
    @Size(max = 120) String source,
    @Size(max = 400) String purpose,
    @Size(max = 400) String targets,
    @Size(max = 120) String license,
    Scan scan,
    LocalDate installsOn,
    @AssertTrue boolean noBannedTool)
    implements Application {

  /** What it is for. */
  public enum Category {
    BUSINESS,
    DEVELOPMENT,
    DRIVER,
    PROTECTION,
    OTHER,
    /** ネットワーク監視・侵入: refused, whoever asks (4.1.6). */
    MONITORING_OR_INTRUSION
  }

  /** Whether what is to be installed was checked for malware. */
  public enum Scan {
    CLEAN,
    BEFORE_INSTALLING
  }
}
