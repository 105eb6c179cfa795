package jp.junshu.server.identity;

import javax.sql.DataSource;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.server.identity.SignInDigestRepository.Digested;
import jp.junshu.server.ledger.LiveComparison;

/** Compares the sign-ins of every digested interval with the digest in the ward's log. */
public final class LiveSignIns implements LiveComparison {

  private final SignInDigestRepository repository;

  /** Reads through the auditor's connections. */
  public LiveSignIns(DataSource auditor) {
    this.repository = SignInDigestRepository.over(auditor);
  }

  @Override
  public void compare(Kept kept) {
    repository.all().forEach(each -> compare(each, kept));
  }

  private void compare(Digested each, Kept kept) {
    var digested = each.digested();
    var rows = repository.between(digested.after(), digested.until());
    var body = CanonicalJson.write(CanonicalRecord.tree(digested));
    if (kept.entry(each.entry()).filter(entry -> entry.contains(body)).isEmpty()) {
      throw new Wrong(
          "identity.sign_in_digest", "%s までの要約が、台帳の記録と違います".formatted(digested.until()));
    }
    if (rows.size() != digested.count() || !SignInDigests.hash(rows).equals(digested.digest())) {
      throw new Wrong(
          "identity.sign_in", "%s までのサインインの記録が、台帳にある要約と合いません".formatted(digested.until()));
    }
  }
}
