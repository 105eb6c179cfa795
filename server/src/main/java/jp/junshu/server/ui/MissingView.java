package jp.junshu.server.ui;

import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;

/**
 * One thing that stands in the way, in words.
 *
 * @param why which rule asks for it, and since when
 * @param who who can mend it
 * @param way the words on the way in
 * @param href the way in, or empty where there is none
 * @param strength whether the act is refused without it, or warned of, or watched
 */
public record MissingView(
    ClauseId clause,
    String what,
    String why,
    String who,
    String way,
    String href,
    Strength strength) {}
