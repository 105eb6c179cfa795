package jp.junshu.server.conduct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;

/**
 * 情報セキュリティ事故報告書. One report for accidents, defects and malfunctions alike; the first one asks for
 * what happened and nothing else, so that nobody waits until they know more. When the ward came to
 * know is the moment it was filed.
 *
 * @param discoveredAt when it was noticed
 * @param contractorKnownAt when the contractor came to know, from which its duty to tell runs
 * @param system of the ward that is concerned, where one is
 * @param dataItems from here to {@code other} what the law asks to be told, with {@code summary}
 * @param containment what was done at once
 * @param earlierReport number of the report that this one carries on
 */
@FormType(
    no = "F12",
    version = 1,
    clauses = {"3.3", "4.1.7"})
public record IncidentReport(
    Stage stage,
    @Size(max = 600) String summary,
    Optional<List<IncidentKind>> kinds,
    Optional<LocalDateTime> contractorKnownAt,
    Optional<LocalDateTime> discoveredAt,
    Optional<LocalDateTime> occurredAt,
    Optional<AssignmentId> finder,
    Optional<@Size(max = 120) String> place,
    Optional<@Size(max = 120) String> system,
    Optional<List<AssetId>> assets,
    Optional<Encryption> encryption,
    Optional<@Size(max = 400) String> containment,
    Optional<@Size(max = 400) String> dataItems,
    Optional<@Min(0) @Max(999_999_999) Long> personCount,
    Optional<@Size(max = 400) String> cause,
    Optional<@Size(max = 400) String> secondaryDamage,
    Optional<@Size(max = 400) String> responseToPersons,
    Optional<@Size(max = 400) String> publication,
    Optional<@Size(max = 400) String> prevention,
    Optional<@Size(max = 400) String> other,
    Optional<@Size(max = 40) String> earlierReport,
    Optional<@Size(max = 40) String> contact)
    implements Report {

  /** How far it is known. */
  public enum Stage {
    /** 速報. */
    FIRST,
    /** 続報. */
    FOLLOW_UP,
    /** 最終. */
    FINAL
  }

  /** What it is, as far as it can be told. */
  public enum IncidentKind {
    /** 漏えい. */
    LEAK,
    /** 滅失. */
    LOSS,
    /** 毀損. */
    DAMAGE,
    /** 欠陥. */
    DEFECT,
    /** 誤動作. */
    MALFUNCTION,
    /** Something else, or not known yet. */
    OTHER
  }

  /** Whether what is concerned can be read by others. */
  public enum Encryption {
    ALL,
    PART,
    NONE,
    UNKNOWN
  }
}
