package jp.junshu.server.contracts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;
import jp.junshu.core.id.AssignmentId;

/**
 * 在籍確認記録. What the contractor's manager was shown for each person's employment. A health insurance
 * card is none of it: its symbols and numbers may not be asked for (健康保険法 第194条の2).
 *
 * @param seenOn the day it was looked at
 * @param numbersHidden that no insurance or My Number was written down or copied
 */
@FormType(no = "F02B", version = 1, clauses = "5")
public record EmploymentProof(
    LocalDate seenOn,
    @NotEmpty List<@Valid Seen> people,
    Optional<@Size(max = 400) String> remarks,
    @AssertTrue boolean numbersHidden)
    implements KeptRecord {

  public EmploymentProof {
    people = List.copyOf(people);
  }

  /** What was looked at. */
  public enum Document {
    /** 労働条件通知書・雇用契約書. */
    EMPLOYMENT_CONTRACT,
    /** 在職証明書. */
    CERTIFICATE_OF_EMPLOYMENT,
    /** 社員証. */
    COMPANY_CARD,
    /** 派遣先への通知 (労働者派遣法 第35条). */
    DISPATCH_NOTICE,
    /** 個人事業の開業届の控え. */
    NOTICE_OF_BUSINESS
  }

  /**
   * What one person's employer was proved by.
   *
   * @param issuedOn the day on the document
   */
  public record Seen(@NotNull AssignmentId person, Document document, LocalDate issuedOn) {}
}
