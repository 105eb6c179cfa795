package jp.junshu.server.ledger;

import java.util.UUID;
import jp.junshu.core.merkle.Hash;

/**
 * A recorded entry, before and after it has a number.
 *
 * @param leaf the hash under which it will stand in the tree; whoever holds it can claim the entry
 */
public record EntryRef(UUID id, LogRef log, Hash leaf) {}
