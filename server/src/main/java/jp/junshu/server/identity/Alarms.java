package jp.junshu.server.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.Id;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told once about how people sign in. The facts stand in the log by themselves. */
@Service
public class Alarms {

  private static final int MOST = 20;

  private final AlarmRepository repository;
  private final PostRepository posts;
  private final SystemWork system;
  private final MachineClock clock;
  private final BusinessClock today;

  Alarms(
      AlarmRepository repository,
      PostRepository posts,
      SystemWork system,
      MachineClock clock,
      BusinessClock today) {
    this.repository = repository;
    this.posts = posts;
    this.system = system;
    this.clock = clock;
    this.today = today;
  }

  /** In the system's or the ward's transaction, that of what it tells of. */
  @Transactional(propagation = Propagation.MANDATORY)
  void raise(Alarm.Kind kind, PersonId about) {
    repository.insert(
        UUID.randomUUID(), kind, Optional.of(about), Optional.empty(), clock.instant());
  }

  /** As {@link #raise(Alarm.Kind, PersonId)}, about a thing that belongs to no person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raise(Alarm.Kind kind, Id thing) {
    repository.insert(
        UUID.randomUUID(), kind, Optional.empty(), Optional.of(thing.value()), clock.instant());
  }

  /** What that person has not read yet, newest first, at most twenty. Outside a transaction. */
  public List<Alarm> unread(PersonActor reader) {
    return system.call(() -> repository.unread(reader.person(), kinds(reader), MOST));
  }

  /** It is not told to that person again; false if it is not for them. */
  public boolean read(PersonActor reader, UUID id) {
    return system.call(
        () -> {
          boolean theirs = repository.isFor(id, reader.person(), kinds(reader));
          if (theirs) {
            repository.read(id, reader.person(), clock.instant());
          }
          return theirs;
        });
  }

  private List<String> kinds(PersonActor reader) {
    if (reader.side() != Side.WARD) {
      return List.of();
    }
    var held = posts.heldBy(reader.person(), today.today()).stream().map(Holding::role).toList();
    return Stream.of(Alarm.Kind.values())
        .filter(kind -> kind.told().stream().anyMatch(held::contains))
        .map(Enum::name)
        .toList();
  }
}
