package jp.junshu.server.forms;

import java.time.LocalDate;

/**
 * What a notice was issued under.
 *
 * @param text for example 渋情発第123号
 * @param day of its issue, JST
 */
public record DocumentNumber(String text, LocalDate day) {}
