package jp.junshu.server.systems;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssignmentId;

/**
 * アクセス権限付与申請書. Which right one person is to have on one of the ward's systems, for how long.
 *
 * @param account the name of the account, where there is one already
 * @param range the screens and data it opens
 */
@FormType(no = "F17", version = 1, clauses = "4.1.3")
public record AccessApplication(
    Wanted wanted,
    AssignmentId user,
    @Size(max = 80) String system,
    AccountKind accountKind,
    Optional<@Size(max = 60) String> account,
    Privilege privilege,
    @Size(max = 200) String range,
    LocalDate from,
    LocalDate until,
    @Size(max = 400) String reason)
    implements Application {

  /** What is asked for. */
  public enum Wanted {
    GRANT,
    CHANGE,
    REMOVAL
  }

  /** Whose account it is. */
  public enum AccountKind {
    PERSONAL,
    /** 共用: lent to one named person at a time. */
    SHARED
  }

  /** How far the right goes. */
  public enum Privilege {
    READ,
    WRITE,
    ADMINISTRATION
  }
}
