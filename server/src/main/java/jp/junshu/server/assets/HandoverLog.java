package jp.junshu.server.assets;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;
import jp.junshu.core.id.AssetId;

/**
 * 情報資産受渡簿. One item given to the contractor or returned to the ward; the filer signs for one side,
 * the countersignature for the other.
 *
 * @param columns what of it is handed over: items, rows or pages; asked for when it is given
 * @param columnsReason why each of them is needed
 * @param hash SHA-256 of what was handed over, where it is data
 * @param place where it will be used; asked for when it is given
 * @param returnDue until when it goes back
 */
@FormType(
    no = "F05",
    version = 1,
    clauses = {"2.6", "2.3"})
public record HandoverLog(
    Direction direction,
    AssetId asset,
    LocalDateTime handedAt,
    @Min(1) @Max(999_999) long quantity,
    Optional<@Size(max = 200) String> columns,
    Optional<@Size(max = 400) String> columnsReason,
    Way way,
    Encryption encryption,
    Optional<@Size(max = 64) String> hash,
    Optional<@Size(max = 200) String> purpose,
    Optional<Place> place,
    Optional<LocalDate> returnDue)
    implements KeptRecord {

  /** Which way it goes. */
  public enum Direction {
    /** 区から受託者へ. */
    GIVEN,
    /** 受託者から区へ. */
    RETURNED
  }

  /** How it goes. */
  public enum Way {
    /** 手渡し. */
    IN_PERSON,
    /** 便. */
    COURIER,
    /** 回線. */
    LINE
  }

  /** How it is kept unreadable on its way. */
  public enum Encryption {
    /** Encrypted, the key by another way. */
    KEY_APART,
    /** Paper, sealed. */
    SEALED_PAPER,
    /** Open. */
    NONE
  }

  /** Where it will be used. */
  public enum Place {
    /** 庁舎内. */
    WARD_PREMISES,
    /** 庁舎外. */
    OUTSIDE
  }
}
