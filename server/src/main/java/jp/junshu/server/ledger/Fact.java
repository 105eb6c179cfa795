package jp.junshu.server.ledger;

/**
 * Something that happened: a record annotated with {@link FactType}. Its components are ids, codes,
 * times, digests and commitments, never personal data, so that it may stand in the log for ever.
 */
public interface Fact {

  /** The one log it is recorded in. */
  LogRef log();
}
