package jp.junshu.planted.modules.upper;

/** What the lower module should not know. */
public record Above(String what) {}
