package jp.junshu.server.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.junshu.auditor.dossier.Opening;
import jp.junshu.auditor.dossier.WardExtract;
import jp.junshu.auditor.dossier.WardExtract.Proven;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The entries of the ward's log that a contract relies on, proven. They are read by the program
 * itself, because a contractor sees nothing of that log: what is chosen here is all it gets.
 */
@Component
class WardPart {

  private static final TenantContext SYSTEM =
      new TenantContext(Party.SYSTEM, Set.of(), "system:DOSSIER");
  private static final String FORM = "form.version";
  private static final String ACTOR = "organization:";
  private static final String ORGANIZATION = "identity.organization-registered";
  private static final Set<String> TYPES =
      Set.of(FORM, ORGANIZATION, "rules.edition-imported", "rules.edition-published");

  private final Logs logs;
  private final Ledger ledger;
  private final TransactionTemplate snapshot;

  WardPart(Logs logs, Ledger ledger, PlatformTransactionManager transactions) {
    this.logs = logs;
    this.ledger = ledger;
    this.snapshot = Snapshots.over(transactions);
  }

  /** What the entries of a contract's log rely on. */
  WardExtract of(List<Entry> contract) {
    return TenantContext.call(SYSTEM, () -> inSnapshot(() -> extract(Relied.by(contract))));
  }

  private WardExtract extract(Relied relied) {
    var checkpoint = logs.checkpoint(LogRef.WARD).orElseThrow();
    var proven = new ArrayList<Proven>();
    var openings = new ArrayList<Opening>();
    long size = Checkpoint.parse(checkpoint.text()).size();
    for (long index : logs.indexes(LogRef.WARD, TYPES, size)) {
      var bytes = logs.entries(LogRef.WARD, index, index + 1).getFirst();
      var entry = Entry.read(index, bytes, logs.vkey(LogRef.WARD).name());
      if (relied.on(entry)) {
        proven.add(proven(index, bytes, checkpoint));
        openings.addAll(openings(entry));
      }
    }
    return new WardExtract(logs.signing(LogRef.WARD, checkpoint), checkpoint, proven, openings);
  }

  private Proven proven(long index, byte[] bytes, SignedNote checkpoint) {
    return new Proven(bytes, logs.proof(LogRef.WARD, index, checkpoint));
  }

  private List<Opening> openings(Entry entry) {
    return entry.body().values().stream().flatMap(this::opening).toList();
  }

  private Stream<Opening> opening(Object value) {
    return value instanceof String text && text.matches("[0-9a-f]{64}")
        ? ledger
            .payload(LogRef.WARD, Hash.ofHex(text))
            .map(payload -> Opening.of(payload.randomness(), payload.content()))
            .stream()
        : Stream.empty();
  }

  private <T> T inSnapshot(Supplier<T> work) {
    return Objects.requireNonNull(snapshot.execute(_ -> work.get()));
  }

  /** What a contract's entries name of the ward's; editions of the rules are everybody's. */
  private record Relied(Set<String> forms, Set<Object> organizations) {

    static Relied by(List<Entry> contract) {
      var forms = new HashSet<String>();
      var organizations = new HashSet<Object>();
      for (var entry : contract) {
        if (entry.type().equals("filing.filed")) {
          forms.add(form(entry));
        }
        Optional.ofNullable(entry.body().get("contractor")).ifPresent(organizations::add);
        actor(entry).ifPresent(organizations::add);
      }
      return new Relied(forms, organizations);
    }

    /** Somebody without a place on the contract, as the ward's auditor, stands there by theirs. */
    private static Optional<String> actor(Entry entry) {
      return entry.actor().startsWith(ACTOR)
          ? Optional.of(entry.actor().substring(ACTOR.length()))
          : Optional.empty();
    }

    boolean on(Entry entry) {
      return switch (entry.type()) {
        case FORM -> forms.contains(form(entry));
        case ORGANIZATION -> organizations.contains(entry.body().get("organization"));
        default -> true;
      };
    }

    private static String form(Entry entry) {
      return entry.body().get("form") + "/" + entry.body().get("formVersion");
    }
  }
}
