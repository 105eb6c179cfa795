package jp.junshu.server.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which editions the ward's people acknowledged, for whoever derives duties from it. */
@Component
public class WardStanding {

  private final WardAcknowledgementRepository given;

  WardStanding(WardAcknowledgementRepository given) {
    this.given = given;
  }

  /** Somebody of the ward acknowledged an edition. */
  public record Given(PersonId person, EditionId edition, Instant since) {}

  /** What these people acknowledged. */
  @Transactional(readOnly = true)
  public List<Given> of(List<PersonId> people) {
    return given.of(people);
  }

  /** For which roles they acknowledged each of them. */
  @Transactional(readOnly = true)
  public List<WardRoles> roles(Collection<PersonId> people) {
    return people.isEmpty() ? List.of() : given.roles(people);
  }
}
