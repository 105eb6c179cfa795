package jp.junshu.core.policy;

/**
 * How one clause runs on one contract.
 *
 * @param applies false where the ward decided that it does not (適用外); then nothing is owed under it
 * @param table version of the rule table for which it was decided: what the gate asks since a later
 *     one begins at watch
 */
public record ClauseSetting(boolean applies, Strength strength, int table) {}
