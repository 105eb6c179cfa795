package jp.junshu.server.assets.web;

import java.util.List;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.AssetId;
import jp.junshu.server.assets.Custody;
import jp.junshu.server.forms.FilingView;

/**
 * The permits to copy an item beside the copies that the register knows of it. It is shown and
 * stops nothing: a copy is entered whether it was permitted or not, so that it comes to an end.
 *
 * @param granted permits for that item (F07), the oldest first
 * @param permitted how many copies they permit together
 * @param registered how many the register knows
 */
public record CopyPermits(List<FilingView> granted, long permitted, long registered) {

  static CopyPermits of(AssetId source, List<FilingView> applications, List<Custody> copies) {
    var granted =
        applications.stream()
            .filter(view -> view.state() == Life.State.GRANTED)
            .filter(view -> source.toString().equals(view.content().get("source")))
            .toList();
    return new CopyPermits(
        granted,
        granted.stream().mapToLong(CopyPermits::copies).sum(),
        copies.stream().mapToLong(copy -> copy.asset().quantity()).sum());
  }

  private static long copies(FilingView view) {
    return view.content().get("copies") instanceof Number number ? number.longValue() : 0;
  }

  /** Whether there is anything to compare. */
  public boolean shown() {
    return !granted.isEmpty() || registered > 0;
  }

  /** Whether more copies are in the register than were permitted. */
  public boolean exceeded() {
    return registered > permitted;
  }
}
