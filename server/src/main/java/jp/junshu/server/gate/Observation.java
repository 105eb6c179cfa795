package jp.junshu.server.gate;

import java.time.Instant;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;

/**
 * Something was missing for an act, and the act passed: watched, or gone on with knowingly. Never
 * shown as if it had been there.
 *
 * @param action the act's code
 * @param code message key {@code missing.<code>}
 * @param strength how the clause ran then: watch or warn
 */
public record Observation(
    ClauseId clause, String action, String code, Strength strength, Instant at) {}
