package jp.junshu.server.assets;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.KeptRecord;
import jp.junshu.core.id.AssetId;

/** 情報資産管理台帳. One item that must come to an end: an original, a copy of one, a medium, a print. */
@FormType(no = "F04", version = 1, clauses = "2.3")
public record AssetEntry(
    AssetKind kind,
    @Size(max = 80) String assetTitle,
    Classification classification,
    boolean personalInformation,
    @Min(0) @Max(999_999_999) long recordCount,
    @Min(1) @Max(999_999) long quantity,
    Optional<AssetId> copyOf,
    Optional<@Size(max = 40) String> serialNo,
    @Size(max = 120) String location,
    @Size(max = 200) String purpose)
    implements KeptRecord {}
