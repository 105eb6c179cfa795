package jp.junshu.server.photographs.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.photographs.Photograph;

/**
 * Somebody who stands on a contract, beside their picture.
 *
 * @param places all they have there today, the first of them first; never empty
 * @param face what is to be said of the picture: {@code CLEAN} where it is shown
 * @param shown the photograph, where it is shown: an exchange shortly before is to be noticed
 * @param against why they may not act now by one of their places, in words; empty if they may by
 *     all
 */
public record FaceRow(
    List<Assignment> places, String face, Optional<Photograph> shown, List<String> against) {

  public FaceRow {
    places = List.copyOf(places);
    against = List.copyOf(against);
  }

  /** Who is compared today: everybody of the contractor once, with all their places. */
  static List<FaceRow> all(
      List<Assignment> today,
      Map<PersonId, Photograph> photographs,
      Function<Assignment, List<String>> against) {
    return today.stream()
        .collect(groupingBy(Assignment::person, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            each ->
                new FaceRow(
                    each.getValue(),
                    face(Optional.ofNullable(photographs.get(each.getKey()))),
                    Optional.ofNullable(photographs.get(each.getKey())).filter(Photograph::shown),
                    each.getValue().stream()
                        .flatMap(p -> against.apply(p).stream())
                        .distinct()
                        .toList()))
        .toList();
  }

  /** The first of their places, under which they are named. */
  public Assignment place() {
    return places.getFirst();
  }

  /** The roles they have, each once. */
  public List<Role> roles() {
    return places.stream().map(Assignment::role).distinct().toList();
  }

  /** What is to be said of the newest photograph of a person. */
  static String face(Optional<Photograph> photograph) {
    return photograph
        .filter(
            there -> there.kept() || there.erased().equals(Optional.of(Photograph.Erased.INFECTED)))
        .map(there -> there.state().name())
        .orElse("NONE");
  }

  /** By whom the person is employed, and who directs them where that is another, each once. */
  public List<String> employers(ContractPart part) {
    return places.stream()
        .flatMap(place -> place.engagement().stream())
        .map(engagement -> employer(part, engagement))
        .distinct()
        .toList();
  }

  private static String employer(ContractPart part, Engagement engagement) {
    var director = part.director(engagement);
    return engagement.employer().equals(director)
        ? director
        : engagement.employer() + " → " + director;
  }
}
