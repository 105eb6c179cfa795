package jp.junshu.server.forms.web;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.OutsideDesk;
import jp.junshu.server.paper.QrCode;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.Words;

/**
 * What every print says of itself: when, by whom, and how far the log of its contract was published
 * then.
 *
 * @param by post and name of whoever prints
 * @param phone where an incident is told at any hour
 */
public record PrintMark(
    Instant at, Optional<Page.Who> by, Optional<Checkpoint> head, String phone) {

  private static final int ROOT_SHOWN = 16;

  /** When and who, in one line. */
  public String printed(Words words) {
    var who = by.map(it -> it.post() + " " + it.name()).orElse("");
    return words.get("paper.printed", words.tableMoment(at), who);
  }

  /** Size and beginning of the root of the newest signed head. */
  public String head(Words words) {
    return head.map(
            it ->
                words.get(
                    "paper.head",
                    "%,d".formatted(it.size()),
                    spaced(it.root().hex().substring(0, ROOT_SHOWN))))
        .orElseGet(() -> words.get("paper.no-head"));
  }

  /**
   * Receipt number and digest, and nothing that opens anything. On a draft that is decided outside
   * the digest is the one that is compared afterwards.
   */
  static QrCode code(FilingView view) {
    var draft = OutsideDesk.waiting(view).isPresent();
    var digest = draft ? view.seen() : view.filed().digest();
    return QrCode.of("%s %s".formatted(view.number(), digest.hex()));
  }

  /** In groups of eight, to be compared by eye. */
  static String spaced(String hex) {
    return hex.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
