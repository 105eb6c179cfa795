package jp.junshu.server.pledges.web;

import java.time.Instant;
import java.util.List;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.pledges.PledgeLink;

/** An address as lists show it: for whom, from whom, and what became of it. */
public record LinkRow(PledgeLink link, String name, PledgeLink.State state) {

  /** So many are shown, the newest. */
  private static final int MOST = 200;

  /** Those of people whom the reader sees on the roster. */
  static List<LinkRow> all(List<PledgeLink> links, Roster roster, Instant now) {
    return links.stream()
        .filter(link -> roster.find(link.place()).isPresent())
        .limit(MOST)
        .map(
            link ->
                new LinkRow(
                    link,
                    roster.find(link.place()).map(Assignment::name).orElse(""),
                    link.state(now)))
        .toList();
  }
}
