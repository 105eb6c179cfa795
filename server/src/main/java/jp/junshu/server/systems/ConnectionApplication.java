package jp.junshu.server.systems;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssignmentId;

/**
 * 機器接続許可申請書. One device, the network it is to be connected to, why and for how long, before it is
 * connected.
 *
 * @param macAddress of each adapter that is to be used
 * @param avProduct what protects it; asked of computers
 * @param avDefinitionDate the day of its newest pattern; asked of computers
 */
@FormType(no = "F14", version = 1, clauses = "4.1.1")
public record ConnectionApplication(
    DeviceType deviceType,
    @Size(max = 40) String maker,
    @Size(max = 60) String model,
    @Size(max = 40) String serialNo,
    @Size(max = 80) String macAddress,
    @Size(max = 80) String osVersion,
    Optional<@Size(max = 80) String> avProduct,
    Optional<LocalDate> avDefinitionDate,
    Owner owner,
    @NotEmpty List<AssignmentId> users,
    @Size(max = 80) String network,
    LocalDate from,
    LocalDate until,
    @Size(max = 400) String reason)
    implements Application {

  /** What kind of device it is. */
  public enum DeviceType {
    PC(true),
    SERVER(true),
    PHONE(false),
    NETWORK(false),
    PRINTER(false),
    OTHER(false);

    private final boolean computer;

    DeviceType(boolean computer) {
      this.computer = computer;
    }

    /** Whether it must say what protects it. */
    boolean computer() {
      return computer;
    }
  }

  /** Whose it is. */
  public enum Owner {
    WARD,
    CONTRACTOR,
    SUBCONTRACTOR,
    LEASED,
    PRIVATE
  }
}
