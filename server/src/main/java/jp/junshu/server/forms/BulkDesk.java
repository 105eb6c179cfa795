package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.SelfApproval;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.AlreadyDone;
import jp.junshu.server.gate.TooManyRefused;
import jp.junshu.server.identity.FactorTooOld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several filings of one form decided on one page (一括承認), each by itself: its own transaction, its
 * own question to the gate, the digest that was on the page, its own entry and receipt. What moved
 * since the page was made drops out with its reason and holds up none of the others.
 */
@Service
public class BulkDesk {

  private static final Logger LOG = LoggerFactory.getLogger(BulkDesk.class);

  /** More than this nobody reads with care on one page. */
  public static final int MOST = 20;

  private final FormDesk desk;
  private final Filings filings;
  private final FormChecks checks;
  private final ContractDirectory contracts;
  private final TransactionTemplate reading;

  BulkDesk(
      FormDesk desk,
      Filings filings,
      FormChecks checks,
      ContractDirectory contracts,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.filings = filings;
    this.checks = checks;
    this.contracts = contracts;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** A filing whose step is this person's and can be decided here. */
  public record Offer(FilingView view, FilingView.Step step) {}

  /**
   * A filing whose step is this person's and must be decided on its own page.
   *
   * @param against the checks that fail; none where it weighs too much to be one of many
   */
  public record Apart(FilingView view, List<Check> against) {
    public Apart {
      against = List.copyOf(against);
    }
  }

  /**
   * What a person finds on the page.
   *
   * @param more how many wait beyond those that are shown
   */
  public record Offers(
      ContractHead contract, FormSchema schema, List<Offer> offered, List<Apart> apart, int more) {
    public Offers {
      offered = List.copyOf(offered);
      apart = List.copyOf(apart);
    }
  }

  /** The filings of that form that wait for this person; empty if there is no such page. */
  public Optional<Offers> offers(PersonActor actor, ContractId contract, String no) {
    return read(
        () ->
            contracts
                .head(contract)
                .flatMap(head -> filings.schema(no).map(schema -> offers(actor, head, schema))));
  }

  private Offers offers(PersonActor actor, ContractHead contract, FormSchema schema) {
    var offered = new ArrayList<Offer>();
    var apart = new ArrayList<Apart>();
    int more = 0;
    for (var view : filings.ofContracts(List.of(contract.id()), schema.no())) {
      var step = desk.turn(actor, view);
      if (step.isEmpty()) {
        continue;
      }
      var why = apart(actor, view, step.get());
      if (why.isPresent()) {
        apart.add(why.get());
      } else if (offered.size() < MOST) {
        offered.add(new Offer(view, step.get()));
      } else {
        more++;
      }
    }
    return new Offers(contract, schema, offered, apart, more);
  }

  private Optional<Apart> apart(PersonActor actor, FilingView view, FilingView.Step step) {
    var against =
        view.deciding(step)
            ? checks.beforeDeciding(view, actor).filter(check -> !check.holds()).toList()
            : List.<Check>of();
    return checks.aloneOnly(view) || !against.isEmpty()
        ? Optional.of(new Apart(view, against))
        : Optional.empty();
  }

  /**
   * A filing as it was shown and chosen.
   *
   * @param seen {@link FilingView#seen} on the page
   */
  public record Pick(FilingId filing, int position, Hash seen) {

    /** What makes one pick another: of the same page each has a key of its own. */
    private FilingId part() {
      var all = "%s.%d.%s".formatted(filing, position, seen.hex());
      return new FilingId(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** What came of a pick. */
  public sealed interface Result {
    /** Which filing. */
    FilingId filing();

    /** It is decided, by this page now or when the page was sent before. */
    record Decided(FilingId filing) implements Result {}

    /** It dropped out, for this reason. */
    record Dropped(FilingId filing, RuntimeException why) implements Result {}
  }

  /**
   * Decides each of the picks in favour, one after the other.
   *
   * @param page the key of the page; each pick has its own, which follows from it, so that the page
   *     sent twice decides none twice
   * @throws IllegalArgumentException if these are more than a page holds
   * @throws FactorTooOld if it is to be shown first who decides; sent again, the page goes on
   */
  public List<Result> decide(
      PersonActor actor, ContractId contract, String no, List<Pick> picks, ActKey page) {
    if (picks.size() > MOST) {
      throw new IllegalArgumentException("a page has at most " + MOST);
    }
    return picks.stream().map(pick -> decide(actor, contract, no, pick, page)).toList();
  }

  private Result decide(PersonActor actor, ContractId contract, String no, Pick pick, ActKey page) {
    var id = pick.filing();
    try {
      var view =
          desk.find(id)
              .filter(found -> found.contract().id().equals(contract))
              .filter(found -> found.schema().no().equals(no))
              .orElseThrow(() -> new FilingMoved(id));
      desk.takeAmongMany(actor, view, pick.position(), pick.seen(), page.part(pick.part()));
      return new Result.Decided(id);
    } catch (AlreadyDone before) {
      return new Result.Decided(id);
    } catch (FilingMoved | ContentMoved | SelfApproval | AccessRefused | TooManyRefused dropped) {
      return new Result.Dropped(id, dropped);
    } catch (FactorTooOld notLately) {
      throw notLately;
    } catch (RuntimeException e) {
      // What was decided before it stays decided and must be told.
      LOG.error("filing {} could not be decided among many", id, e);
      return new Result.Dropped(id, e);
    }
  }

  private <T> T read(Supplier<T> work) {
    return Objects.requireNonNull(reading.execute(_ -> work.get()));
  }
}
