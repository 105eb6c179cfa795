package jp.junshu.server.contracts;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.TierId;
import jp.junshu.server.chain.Tier;

/**
 * 再委託承諾申請書. One company, or one person trading alone, that the contractor or one below it wants to
 * entrust a part of the work to. While the ward's consent stands its people may act; the same name
 * under the same company again renews it.
 *
 * @param entrustedBy the tier that would entrust it; empty for the contractor itself
 * @param recordCount of what would come into its hands
 * @param sameDuties the declaration that it is bound in writing to the same rules
 */
@FormType(
    no = "F03",
    version = 2,
    clauses = {"5", "2.1"})
public record SubcontractApplication(
    @Size(max = 80) String firm,
    @Size(max = 120) String address,
    @Size(max = 60) String representative,
    Tier.Kind kind,
    Optional<TierId> entrustedBy,
    @Size(max = 400) String scope,
    @Size(min = 20, max = 400) String reason,
    Handled handled,
    Optional<List<AssetId>> assets,
    Optional<@Min(0) @Max(999_999_999) Long> recordCount,
    @Size(max = 120) String workplace,
    LocalDate from,
    LocalDate until,
    @Min(1) @Max(9_999) long headcount,
    @Size(max = 400) String safeguards,
    @Size(max = 400) String supervision,
    Optional<@Size(max = 120) String> certification,
    @AssertTrue boolean sameDuties)
    implements Application {

  /** The most delicate of what the company would handle. */
  public enum Handled {
    NO_PERSONAL,
    PERSONAL,
    /** 特定個人情報. */
    SPECIFIC_PERSONAL
  }
}
