package jp.junshu.server.photographs;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractActions;
import jp.junshu.server.contracts.Offers;
import jp.junshu.server.contracts.Readers;
import jp.junshu.server.database.TenantContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees and who handles photographs: whoever compares faces on a contract sees those of all its
 * people, everybody else their own.
 */
@Service
@Clause("5")
public class Photographs {

  private final PhotographRepository repository;
  private final PictureRepository pictures;
  private final Offers offers;
  private final Readers readers;

  Photographs(
      PhotographRepository repository, PictureRepository pictures, Offers offers, Readers readers) {
    this.repository = repository;
    this.pictures = pictures;
    this.offers = offers;
    this.readers = readers;
  }

  /** Whether that person compares people on that contract with their photographs. */
  public boolean compares(PersonActor actor, ContractId contract) {
    return !TenantContext.bounds(contract)
        && offers.may(actor, ContractActions.COMPARE_FACES, contract);
  }

  /** Whether that person may hand in, and take away, the photograph of whoever has that place. */
  public boolean handles(PersonActor actor, Assignment place) {
    return own(actor, place)
        ? offers.may(actor, PhotographActions.HAND_IN_OWN, place.contract())
        : !TenantContext.bounds(place.contract())
            && offers.may(actor, PhotographActions.HAND_IN, place.contract());
  }

  private boolean own(PersonActor actor, Assignment place) {
    return actor.person().equals(place.person())
        && actor.organization().equals(place.organization())
        && readers.mayOpen(actor, place.contract());
  }

  /** The newest of each person there, those whose bytes are gone too. */
  @Transactional(readOnly = true)
  public Map<PersonId, Photograph> of(ContractId contract) {
    return repository.newest(contract).stream()
        .collect(toMap(Photograph::person, photograph -> photograph));
  }

  /** The newest of that person there. */
  @Transactional(readOnly = true)
  public Optional<Photograph> of(ContractId contract, PersonId person) {
    return repository.newest(contract, person);
  }

  /** A photograph with its bytes. */
  public record Shown(NewPicture.Kind kind, byte[] bytes) {}

  /** What may be shown of whoever has that place to that person; empty for every other reason. */
  @Transactional(readOnly = true)
  public Optional<Shown> shown(PersonActor actor, Assignment place) {
    return compares(actor, place.contract()) || handles(actor, place)
        ? repository
            .newest(place.contract(), place.person())
            .filter(Photograph::shown)
            .flatMap(there -> pictures.bytes(there.id()).map(b -> new Shown(there.kind(), b)))
        : Optional.empty();
  }
}
