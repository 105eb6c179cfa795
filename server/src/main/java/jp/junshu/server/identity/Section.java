package jp.junshu.server.identity;

import jp.junshu.core.id.SectionId;

/** A section of the ward under the name it has on the day asked about. */
public record Section(SectionId id, String name) {}
