package jp.junshu.server.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;

/**
 * What lists and duties need of a filing: where it stands and whose turn it is, without its
 * content.
 *
 * @param number the receipt number, for example {@code F06-2026-3}
 * @param waiting the steps whose turn it is
 * @param circulating who is still to read what was decided (供覧)
 * @param unread steps a deputy took that the absent one has not read yet (後閲)
 */
public record FilingHead(
    ContractId contract,
    FilingId id,
    FormSchema schema,
    String number,
    Life.State state,
    Instant stateSince,
    Instant filedAt,
    PersonId filedBy,
    Side side,
    List<Waiting> waiting,
    List<Role> circulating,
    List<Role> unread) {

  public FilingHead {
    waiting = List.copyOf(waiting);
    circulating = List.copyOf(circulating);
    unread = List.copyOf(unread);
  }

  /**
   * The step whose turn it is.
   *
   * @param since when its turn came
   * @param needed by when it must be done to be of any use, where something presses
   * @param external whether it is decided in another system, so that the clerk enters it
   */
  public record Waiting(
      StepAct act, Role role, Instant since, Optional<Instant> needed, boolean external) {

    /** What it is called to do it. */
    public String code() {
      return external ? "OUTSIDE" : act.name();
    }
  }
}
