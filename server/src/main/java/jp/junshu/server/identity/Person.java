package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;

/** A human being whom this installation knows. */
public record Person(PersonId id, PersonName name) {}
