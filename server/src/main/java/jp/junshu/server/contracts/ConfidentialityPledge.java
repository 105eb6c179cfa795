package jp.junshu.server.contracts;

import jakarta.validation.constraints.AssertTrue;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Pledge;

/**
 * 秘密保持誓約書. Made by the person in their own session; names what it protects, sets no penalty and
 * leaves lawful whistle-blowing free. Stays in force after the work.
 */
@FormType(no = "F01", version = 1, clauses = "1.2")
public record ConfidentialityPledge(
    @AssertTrue boolean keepsSecret,
    @AssertTrue boolean survivesTermination,
    @AssertTrue boolean knowsWhistleBlowingIsFree)
    implements Pledge {}
