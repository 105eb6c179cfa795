package jp.junshu.server.contracts;

import java.time.Instant;
import jp.junshu.core.id.AssignmentId;

/**
 * What a person said of their own employer, in their own session.
 *
 * @param told the employer they named instead; empty where they confirmed
 */
public record EmployerAnswer(AssignmentId place, boolean confirmed, String told, Instant at) {}
