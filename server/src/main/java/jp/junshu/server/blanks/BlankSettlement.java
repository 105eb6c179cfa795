package jp.junshu.server.blanks;

import java.time.Instant;

/** What became of a number, and why. */
public record BlankSettlement(
    String form, int serial, BlankFate fate, String reason, Instant settledAt) {}
