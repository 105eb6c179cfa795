package jp.junshu.server.pledges.web;

import java.util.List;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.pledges.LeaverAsked;

/** What somebody asked for after they had left, with their name. */
public record AskedRow(String name, LeaverAsked asked) {

  /** So many lines stand on the page, the newest; the log has all. */
  public static final int MOST = 60;

  static List<AskedRow> all(List<LeaverAsked> asked, Roster roster) {
    return asked.stream()
        .limit(MOST)
        .map(
            each -> new AskedRow(roster.find(each.place()).map(Assignment::name).orElse("—"), each))
        .toList();
  }
}
