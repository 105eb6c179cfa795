package jp.junshu.server.pledges.web;

import java.util.Comparator;
import java.util.List;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.pledges.LeaverAsked;

/** What somebody asked for after they had left, with their name. */
public record AskedRow(String name, LeaverAsked asked) {

  /** So many lines stand on the page: what waits first, then the newest; the log has all. */
  public static final int MOST = 60;

  static List<AskedRow> all(List<LeaverAsked> asked, Roster roster) {
    return asked.stream()
        .sorted(Comparator.comparing(LeaverAsked::open).reversed())
        .limit(MOST)
        .map(
            each -> new AskedRow(roster.find(each.place()).map(Assignment::name).orElse("—"), each))
        .toList();
  }

  /** How many do not stand on it. */
  static int more(List<LeaverAsked> asked) {
    return Math.max(0, asked.size() - MOST);
  }
}
