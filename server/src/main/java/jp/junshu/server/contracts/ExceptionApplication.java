package jp.junshu.server.contracts;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;

/**
 * 例外措置申請書. One clause that cannot be kept for a time, why, and what protects instead. What is
 * granted is a record; it opens no gate by itself.
 *
 * @param clause as the rules number it
 * @param compensation what is done instead
 */
@FormType(no = "F34", version = 1, clauses = "1.1")
public record ExceptionApplication(
    @Size(max = 10) String clause,
    @Size(max = 200) String what,
    @Size(min = 20, max = 400) String reason,
    @Size(min = 20, max = 400) String compensation,
    LocalDate from,
    LocalDate until,
    Optional<@Size(max = 400) String> afterwards)
    implements Application {}
