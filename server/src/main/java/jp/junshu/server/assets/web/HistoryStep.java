package jp.junshu.server.assets.web;

import java.time.Instant;

/**
 * One thing that happened to an item.
 *
 * @param href the paper that tells it
 * @param open whether the other side still has to answer
 */
public record HistoryStep(Instant at, String what, String href, boolean open) {}
