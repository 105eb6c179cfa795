package jp.junshu.server.assets;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.PeopleChecks;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.PressingHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * What must be true before anything leaves the premises, and the permit that follows from the
 * approval.
 */
@Component
@Clause("2.5")
class TakeoutHandler implements PressingHandler<TakeoutApplication> {

  /** Personal data is carried by two. A default that the ward may change. */
  private static final int CARRIERS_OF_PERSONAL_DATA = 2;

  private final Assets assets;
  private final TakeoutRepository takeouts;
  private final Contracts contracts;
  private final BusinessClock clock;

  TakeoutHandler(
      Assets assets, TakeoutRepository takeouts, Contracts contracts, BusinessClock clock) {
    this.assets = assets;
    this.takeouts = takeouts;
    this.contracts = contracts;
    this.clock = clock;
  }

  @Override
  public Class<TakeoutApplication> form() {
    return TakeoutApplication.class;
  }

  @Override
  public Optional<LocalDateTime> needed(TakeoutApplication content) {
    return Optional.of(content.leaves());
  }

  @Override
  public Stream<FieldError> check(Draft<TakeoutApplication> draft) {
    var errors = new ArrayList<FieldError>();
    var content = draft.content();
    if (instant(content.leaves()).isBefore(draft.now())) {
      errors.add(FieldError.of("leaves", "leaves-in-the-past"));
    }
    if (!content.returns().isAfter(content.leaves())) {
      errors.add(FieldError.of("returns", "returns-before-leaving"));
    }
    assets
        .find(draft.contract().id(), content.asset())
        .ifPresent(
            asset -> {
              if (asset.personal() && content.carriers().size() < CARRIERS_OF_PERSONAL_DATA) {
                errors.add(FieldError.of("carriers", "two-carriers"));
              }
              if (asset.recordCount() > 0 && content.recordCount() > asset.recordCount()) {
                errors.add(FieldError.of("recordCount", "more-than-there-is", asset.recordCount()));
              }
            });
    return errors.stream();
  }

  /** Personal data leaves on a decision of its own. */
  @Override
  public boolean aloneOnly(FiledForm<TakeoutApplication> filed) {
    return assets
        .find(filed.contract().id(), filed.content().asset())
        .map(Asset::personal)
        .orElse(true);
  }

  @Override
  public Stream<Check> beforeDeciding(FiledForm<TakeoutApplication> filed) {
    var contract = filed.contract().id();
    var roster = contracts.roster(contract);
    var now = clock.instant();
    var content = filed.content();
    var people =
        content.carriers().stream()
            .flatMap(
                id ->
                    roster
                        .find(id)
                        .map(carrier -> carrier(roster, carrier, now))
                        .orElseGet(() -> Stream.of(gone(id.toString()))));
    var doubts = AssetChecks.doubts(content.asset(), assets.takeouts(contract).stream());
    return Stream.of(people, Stream.of(free(filed), inTime(content, now)), doubts)
        .flatMap(checks -> checks);
  }

  private static Stream<Check> carrier(Roster roster, Assignment carrier, Instant now) {
    boolean stands = roster.at(now).contains(carrier);
    var about = carrier.id().toString();
    var onRoster =
        stands ? Check.holds("2.8", "carrier-on-roster", Optional.empty(), about) : gone(about);
    return Stream.concat(Stream.of(onRoster), PeopleChecks.all(roster, carrier, now));
  }

  private static Check gone(String about) {
    return Check.fails("2.8", "carrier-on-roster", Turn.CONTRACTOR, "", about);
  }

  private Check free(FiledForm<TakeoutApplication> filed) {
    var asset = filed.content().asset();
    boolean out =
        assets.takeouts(filed.contract().id()).stream()
            .anyMatch(t -> t.asset().equals(asset) && t.out());
    return out
        ? Check.fails("2.5", "asset-free", Turn.CONTRACTOR, "", asset.toString())
        : Check.holds("2.5", "asset-free", Optional.empty(), asset.toString());
  }

  private static Check inTime(TakeoutApplication content, Instant now) {
    return instant(content.returns()).isAfter(now)
        ? Check.holds("2.5", "return-still-ahead", Optional.empty())
        : Check.fails("2.5", "return-still-ahead", Turn.CONTRACTOR, "");
  }

  @Override
  public void onDecided(FiledForm<TakeoutApplication> filed, Life.State outcome) {
    if (outcome == Life.State.GRANTED) {
      var content = filed.content();
      takeouts.insert(
          filed.contract(),
          new Takeout(
              filed.filed().id(),
              filed.contract().id(),
              content.asset(),
              List.copyOf(content.carriers()),
              instant(content.leaves()),
              instant(content.returns()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(BusinessClock.JST).toInstant();
  }
}
