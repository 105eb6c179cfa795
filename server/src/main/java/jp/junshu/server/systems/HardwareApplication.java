package jp.junshu.server.systems;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssignmentId;

/**
 * 機器増設・改造許可申請書. What is added to a device or altered in it, before it is done.
 *
 * @param serialNo of the device, as it stands on it
 * @param parts the classes of part that are touched
 * @param before the configuration as it is
 * @param after the configuration as it will be
 */
@FormType(no = "F15", version = 1, clauses = "4.1.2")
public record HardwareApplication(
    @Size(max = 80) String target,
    Optional<@Size(max = 40) String> serialNo,
    ChangeKind kind,
    @NotEmpty List<PartClass> parts,
    @Size(max = 400) String before,
    @Size(max = 400) String after,
    @Size(max = 400) String reason,
    @Size(max = 400) String impact,
    RemovedParts removedParts,
    LocalDateTime begins,
    LocalDateTime ends,
    @NotEmpty List<AssignmentId> performers)
    implements Application {

  /** What is done to the device. */
  public enum ChangeKind {
    ADDITION,
    REPLACEMENT,
    REMOVAL,
    ALTERATION
  }

  /** The classes of part by which inventories are compared. */
  public enum PartClass {
    STORAGE,
    NETWORK,
    WIRELESS,
    SERIAL,
    MEMORY,
    OTHER
  }

  /** What becomes of what is taken out. */
  public enum RemovedParts {
    NONE,
    RETURNED,
    ERASED,
    NO_DATA
  }
}
