package jp.junshu.server.ledger;

import java.time.Instant;
import java.util.UUID;
import jp.junshu.core.merkle.Hash;

/**
 * A recorded entry, before and after it has a number.
 *
 * @param leaf the hash under which it will stand in the tree; whoever holds it can claim the entry
 * @param at the moment that the entry says it was recorded, in whole microseconds
 */
public record EntryRef(UUID id, LogRef log, Hash leaf, Instant at) {}
