package jp.junshu.server.identity;

import jp.junshu.core.gate.PersonActor;

/** A way in which a person may act today: for that organization. */
public record Way(PersonActor actor, String organizationName) {}
