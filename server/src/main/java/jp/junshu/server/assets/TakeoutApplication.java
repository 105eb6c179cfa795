package jp.junshu.server.assets;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;

/** 情報資産持出し許可申請書. What leaves the premises, why, with whom, how protected, and until when. */
@FormType(no = "F06", version = 1, clauses = "2.5")
public record TakeoutApplication(
    TakeoutKind kind,
    AssetId asset,
    @Min(1) @Max(999_999_999) long recordCount,
    @Size(min = 20, max = 400) String reason,
    @Size(max = 100) String destination,
    @Size(max = 200) String route,
    List<AssignmentId> carriers,
    @Size(max = 40) String mediumNo,
    List<Protection> protection,
    LocalDateTime leaves,
    LocalDateTime returns,
    PostTransferErasure postTransferErasure,
    @Size(max = 40) String emergencyContact)
    implements Application {

  /** How it leaves. */
  public enum TakeoutKind {
    /** 持ち出し: somebody carries it. */
    CARRY,
    /** 転送: it goes over a line. */
    TRANSFER
  }

  /** What keeps it unreadable if it is lost. */
  public enum Protection {
    ENCRYPTED,
    KEY_APART,
    LOCKED_BAG,
    DIRECT_ROUTE
  }

  /** What becomes of the medium's content at its destination. */
  public enum PostTransferErasure {
    SAME_DAY,
    BROUGHT_BACK
  }
}
