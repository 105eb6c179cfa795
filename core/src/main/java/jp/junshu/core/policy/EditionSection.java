package jp.junshu.core.policy;

/** A section of an edition: its number as printed ({@code 4.1}) and its heading. */
public record EditionSection(String number, String heading) {}
