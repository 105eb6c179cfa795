package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.identity.Freshness;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counter for what is decided in another system (外部決裁): whose turn it is to enter it, and
 * whether the paper that was decided is the filing that lies here.
 */
@Service
public class OutsideDesk {

  /** So many letters of the digest stand on the draft, and no fewer are compared. */
  private static final int PRINTED = 16;

  private final DecisionDesk deciding;
  private final ContractDirectory contracts;
  private final OwnWork own;
  private final Freshness freshness;
  private final BusinessClock clock;
  private final TransactionTemplate reading;

  OutsideDesk(
      DecisionDesk deciding,
      ContractDirectory contracts,
      OwnWork own,
      Freshness freshness,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.deciding = deciding;
    this.contracts = contracts;
    this.own = own;
    this.freshness = freshness;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** The step that waits for a decision from outside, if one does. */
  public static Optional<FilingView.Step> waiting(FilingView view) {
    return view.waiting().stream().filter(FilingView.Step::external).findFirst();
  }

  /** The same, where it is this person's to enter it: the clerk's, but not of their own work. */
  public Optional<FilingView.Step> turn(PersonActor actor, FilingView view) {
    return waiting(view).filter(_ -> clerk(actor, view)).filter(_ -> !own.on(actor, view));
  }

  private boolean clerk(PersonActor actor, FilingView view) {
    return Objects.requireNonNull(
        reading.execute(
            _ ->
                contracts
                    .holding(actor, Role.CLERK, view.contract().id(), clock.instant())
                    .isPresent()));
  }

  /**
   * Goes on if whoever is about to enter it has shown lately who they are: the paper comes with the
   * form, and a form with files is not kept while that is asked.
   *
   * @throws jp.junshu.server.identity.FactorTooOld if they have not
   */
  public void requireFresh(FilingView view) {
    var filing = view.filed().id();
    freshness.require("outside:" + view.schema().no(), "/filings/" + filing);
  }

  /** What stands on the draft and is entered again with the decision. */
  public static String printed(FilingView view) {
    return view.seen().hex().substring(0, PRINTED);
  }

  /** Whether the digest that was typed off the decided paper is that of the filing as it stands. */
  public static boolean same(FilingView view, String typed) {
    var plain = plain(typed);
    if (!plain.matches("[0-9a-f]{%d,64}".formatted(PRINTED))) {
      return false;
    }
    var ours = view.seen().hex().substring(0, plain.length());
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.US_ASCII), plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** However it was typed: in groups, in capitals, in full width. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\-]", "")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Enters the decision; it is in force from then on.
   *
   * @param seen {@link FilingView#seen} of the filing whose draft was decided
   * @throws FilingMoved if the step is no longer waiting, or is not one that is decided outside
   * @throws jp.junshu.core.form.ContentMoved if content or files changed since
   */
  public void enter(
      PersonActor actor,
      FilingView view,
      Outcome outcome,
      Hash seen,
      String opinion,
      OutsideEntry entry,
      ActKey key) {
    var step =
        waiting(view)
            .filter(waiting -> waiting.act().outcomes().contains(outcome))
            .orElseThrow(() -> new FilingMoved(view.filed().id()));
    deciding.enter(actor, StepTaking.alone(view, step, outcome, seen, opinion), entry, key);
  }
}
