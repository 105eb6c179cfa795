package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Chains;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Consent is for a company that is named, for a time that lies ahead, within the contract and
 * within the consent of who entrusts it; each company is decided by itself.
 */
@Component
@Clause("5")
class SubcontractHandler implements FormHandler<SubcontractApplication> {

  /** What people write where they do not know the company yet. */
  private static final Pattern NOBODY =
      Pattern.compile(".*(未定|未決|選定中|検討中|調整中|別途|他\\s*[0-9０-９数]*\\s*社|ほか|TBD|tbd).*");

  private final Contracts contracts;
  private final Chains chains;
  private final BusinessClock clock;

  SubcontractHandler(Contracts contracts, Chains chains, BusinessClock clock) {
    this.contracts = contracts;
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public Class<SubcontractApplication> form() {
    return SubcontractApplication.class;
  }

  @Override
  public boolean movesStanding() {
    return true;
  }

  @Override
  public Stream<FieldError> check(Draft<SubcontractApplication> draft) {
    var content = draft.content();
    var contract = contracts.find(draft.contract().id());
    var chain = chains.of(draft.contract().id());
    return Stream.of(
            PeriodField.errors(content.from(), content.until(), contract),
            ahead(draft),
            named(content),
            notItself(draft, chain),
            withinParent(content, chain))
        .flatMap(errors -> errors);
  }

  /** There is no consent for what went before. */
  private static Stream<FieldError> ahead(Draft<SubcontractApplication> draft) {
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    return draft.content().from().isBefore(today)
        ? Stream.of(FieldError.of("from", "consent-beforehand", today))
        : Stream.empty();
  }

  private static Stream<FieldError> named(SubcontractApplication content) {
    return NOBODY.matcher(content.firm()).matches()
        ? Stream.of(FieldError.of("firm", "firm-unnamed"))
        : Stream.empty();
  }

  private static Stream<FieldError> notItself(Draft<SubcontractApplication> draft, Chain chain) {
    var content = draft.content();
    var entrusting =
        content
            .entrustedBy()
            .flatMap(chain::find)
            .map(tier -> tier.firm())
            .orElse(draft.contract().contractorName());
    return entrusting.equals(content.firm().strip())
        ? Stream.of(FieldError.of("firm", "entrusted-by-itself"))
        : Stream.empty();
  }

  private static Stream<FieldError> withinParent(SubcontractApplication content, Chain chain) {
    return content
        .entrustedBy()
        .flatMap(chain::lastDay)
        .filter(content.until()::isAfter)
        .map(last -> FieldError.of("until", "consent-outlives-parent", last))
        .stream();
  }

  /** Who entrusts it stands itself when the ward consents. */
  @Override
  public Stream<Check> beforeDeciding(FiledForm<SubcontractApplication> filed) {
    var chain = chains.of(filed.contract().id());
    return filed.content().entrustedBy().stream()
        .map(
            parent ->
                chain.stands(parent, clock.instant()) || chain.comes(parent, clock.instant())
                    ? Check.holds("5", "parent-stands", Optional.empty(), parent.toString())
                    : Check.fails(
                        "5",
                        "parent-stands",
                        Turn.CONTRACTOR,
                        "/contracts/%s/chain".formatted(filed.contract().id()),
                        parent.toString()));
  }

  @Override
  public void onDecided(FiledForm<SubcontractApplication> filed, Life.State outcome) {
    if (outcome == Life.State.GRANTED) {
      var content = filed.content();
      chains.consent(
          filed.contract(),
          new Chains.Granted(
              filed.filed().id(),
              content.entrustedBy(),
              content.kind(),
              content.firm().strip(),
              content.from(),
              content.until(),
              clock.instant()));
    }
  }

  @Override
  public boolean aloneOnly(FiledForm<SubcontractApplication> filed) {
    return true;
  }
}
