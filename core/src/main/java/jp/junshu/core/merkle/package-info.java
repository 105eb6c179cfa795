/**
 * The tamper-evident log: RFC 6962 tree, C2SP tiles, signed notes, checkpoints, proofs, canonical
 * JSON.
 */
@NullMarked
package jp.junshu.core.merkle;

import org.jspecify.annotations.NullMarked;
