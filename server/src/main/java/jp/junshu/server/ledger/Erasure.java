package jp.junshu.server.ledger;

import java.time.Instant;
import java.util.UUID;
import jp.junshu.core.id.ContractId;

/**
 * Records of one kind of a contract were erased: the contents behind their commitments are gone,
 * the entries of the log stay.
 *
 * @param records which kind, as the module that keeps them calls it
 * @param entry the entry that says so, and names what went by its digest
 */
public record Erasure(ContractId contract, String records, UUID entry, Instant at) {}
