package jp.junshu.core.gate;

/** Who acts: a person for an organization, or the system itself for one of a few named reasons. */
public sealed interface Actor permits PersonActor, SystemActor {}
