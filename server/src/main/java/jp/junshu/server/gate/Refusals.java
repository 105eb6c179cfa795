package jp.junshu.server.gate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what the gate refused: a row and an entry, in a transaction of their own. */
@Component
class Refusals {

  /**
   * How many refused acts of one person on one contract, or on none, are kept within {@link
   * #WHILE}: far more than anybody meets at work, and few enough that nobody fills the log with
   * them. Those that come in the same moment do not see each other, so a few more may be kept.
   */
  static final int MOST = 200;

  /** The time, ending now, over which they are counted. */
  static final Duration WHILE = Duration.ofHours(1);

  private final Gate gate;
  private final GateRepository repository;
  private final Standing standing;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  Refusals(
      Gate gate,
      GateRepository repository,
      Standing standing,
      Ledger ledger,
      PlatformTransactionManager transactions) {
    this.gate = gate;
    this.repository = repository;
    this.standing = standing;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Keeps it and answers it with its number.
   *
   * @throws TooManyRefused if as many of that person on that contract as are kept in an hour were
   *     kept already
   */
  AccessRefused keep(AccessRefused refused) {
    var context = new TenantContext(Party.SYSTEM, Set.of(), "REFUSAL");
    var number =
        TenantContext.call(
            context, () -> Objects.requireNonNull(transaction.execute(_ -> kept(refused))));
    return refused.numbered(number);
  }

  private String kept(AccessRefused refused) {
    var request = refused.request();
    requireFew(request);
    var entry =
        ledger.record(request.actor(), refused.onlyWarns() ? warning(refused) : fact(refused));
    long seq =
        repository.keep(
            request,
            new GateRepository.KeptRefusal(
                contractor(request),
                actorName(request),
                gate.tableVersion(),
                CanonicalJson.write(
                    fact(refused).missing().stream().map(CanonicalRecord::tree).toList()),
                entry.id(),
                warned(refused)));
    var day = LocalDate.ofInstant(request.at(), BusinessClock.JST);
    return "G-%s-%d".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), seq);
  }

  private void requireFew(AccessRequest request) {
    var since = request.at().minus(WHILE);
    var contract = request.resource().contract();
    if (request
        .person()
        .filter(by -> repository.refused(by.person(), contract, since) >= MOST)
        .isPresent()) {
      throw new TooManyRefused(request);
    }
  }

  /** Each thing once, however many people lack it: an entry has an end, and the codes are few. */
  private RefusalKept fact(AccessRefused refused) {
    var request = refused.request();
    return new RefusalKept(
        request.resource().contract(),
        request.action().code(),
        request.resource().type(),
        request.resource().id().value(),
        gate.tableVersion(),
        refused.decision().clauses().stream().distinct().toList(),
        things(refused.decision().missing()));
  }

  private static List<RefusalKept.MissingThing> things(List<Missing> missing) {
    return missing.stream()
        .map(each -> new RefusalKept.MissingThing(each.clause(), each.code()))
        .distinct()
        .toList();
  }

  private WarningShown warning(AccessRefused refused) {
    var fact = fact(refused);
    return new WarningShown(
        fact.contract().orElseThrow(),
        fact.action(),
        fact.resourceType(),
        fact.resource(),
        fact.ruleTable(),
        fact.clauses(),
        fact.missing());
  }

  /**
   * The warning that the person was shown for this very act, with all that is missing now and in
   * the last hour, by its entry; of the numbers under which they say so, none may be made up.
   */
  Optional<UUID> shown(AccessRefused refused, List<Long> numbers) {
    var request = refused.request();
    return warned(refused)
        .flatMap(of -> repository.warned(request, of, request.at().minus(WHILE), numbers));
  }

  private static Optional<GateRepository.Warned> warned(AccessRefused refused) {
    return refused
        .key()
        .filter(_ -> refused.onlyWarns())
        .map(key -> new GateRepository.Warned(key, digest(refused.decision().missing())));
  }

  private static Hash digest(List<Missing> missing) {
    var tree = missing.stream().map(CanonicalRecord::tree).toList();
    return Hash.sha256(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable UUID contractor(AccessRequest request) {
    return request
        .resource()
        .contract()
        .flatMap(standing::contractor)
        .map(OrganizationId::value)
        .orElse(null);
  }

  private static String actorName(AccessRequest request) {
    return switch (request.actor()) {
      case PersonActor person -> person.side().name();
      case SystemActor system -> system.reason().name();
    };
  }
}
