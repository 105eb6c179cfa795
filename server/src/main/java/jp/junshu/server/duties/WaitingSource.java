package jp.junshu.server.duties;

import java.time.Instant;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;

/** Things of one kind that wait for a person. Called inside a transaction. */
public interface WaitingSource {

  Stream<WaitingItem> waitingFor(PersonActor actor, Instant now);
}
