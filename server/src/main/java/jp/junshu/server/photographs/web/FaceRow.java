package jp.junshu.server.photographs.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.photographs.Photograph;

/**
 * Somebody who stands on a contract, beside their picture.
 *
 * @param face what is to be said of the picture: {@code CLEAN} where it is shown
 * @param against why they may not act now, in words; empty if they may
 */
public record FaceRow(Assignment place, String face, List<String> against) {

  public FaceRow {
    against = List.copyOf(against);
  }

  /** Who is compared today: everybody of the contractor once, by their first place. */
  static List<FaceRow> all(
      List<Assignment> today,
      Map<PersonId, Photograph> photographs,
      Function<Assignment, List<String>> against) {
    return today.stream()
        .map(
            place ->
                new FaceRow(
                    place,
                    face(Optional.ofNullable(photographs.get(place.person()))),
                    against.apply(place)))
        .toList();
  }

  /** What is to be said of the newest photograph of a person. */
  static String face(Optional<Photograph> photograph) {
    return photograph
        .filter(
            there -> there.kept() || there.erased().equals(Optional.of(Photograph.Erased.INFECTED)))
        .map(there -> there.state().name())
        .orElse("NONE");
  }

  /** By whom the person is employed, and who directs them where that is another. */
  public String employer(ContractPart part) {
    return place.engagement().map(engagement -> employer(part, engagement)).orElse("");
  }

  private static String employer(ContractPart part, Engagement engagement) {
    var director = part.director(engagement);
    return engagement.employer().equals(director)
        ? director
        : engagement.employer() + " → " + director;
  }
}
