package jp.junshu.server.contracts;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.text.Kana;
import jp.junshu.server.text.SortKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contracts and people of the contracts that somebody may open; what they may not open is not
 * there. Contracts are found by a part of title, number or contractor, people by how their reading
 * or their name begins, whatever kana it is typed in.
 */
@Service
public class Search {

  /** How many a page bears. */
  public static final int PAGE = 50;

  private final Readers readers;
  private final SearchRepository people;

  Search(Readers readers, SearchRepository people) {
    this.readers = readers;
    this.people = people;
  }

  /** Where a page of people ends; the next one begins behind it. */
  public record Mark(String letters, String reading, AssignmentId id) {

    static final Mark START = new Mark("", "", new AssignmentId(new UUID(0, 0)));

    /** As it stands in an address. */
    public String text() {
      return id + "," + letters + "," + reading;
    }

    /** Empty for what no page wrote. */
    public static Optional<Mark> of(String text) {
      var parts = text.split(",", 3);
      try {
        return parts.length < 3
            ? Optional.empty()
            : Optional.of(new Mark(parts[1], parts[2], AssignmentId.of(parts[0])));
      } catch (IllegalArgumentException no) {
        return Optional.empty();
      }
    }
  }

  /** A place of somebody on a contract. */
  public record Found(
      Mark mark,
      ContractId contract,
      String name,
      String title,
      String number,
      String contractor) {}

  /**
   * One page.
   *
   * @param contracts those that end first at the top, at most a page of them
   * @param people in 五十音 order
   * @param next where the next page of people begins; empty on the last one
   */
  public record Page(List<Contract> contracts, List<Found> people, Optional<Mark> next) {}

  /** What is found for a text; nothing for none. */
  @Transactional(readOnly = true)
  public Page find(PersonActor actor, String typed, Optional<Mark> after) {
    var wanted = ListedContract.folded(typed);
    if (wanted.isEmpty()) {
      return new Page(List.of(), List.of(), Optional.empty());
    }
    var open = readers.listed(actor);
    var ids = open.stream().map(ListedContract::id).toList();
    var within = new SearchRepository.Within(readers.readsAll(actor), ids);
    var found = people(within, typed, wanted, after.orElse(Mark.START));
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var next = found.size() > PAGE ? Optional.of(page.getLast().mark()) : Optional.<Mark>empty();
    return new Page(after.isPresent() ? List.of() : fitting(open, wanted), page, next);
  }

  private List<Found> people(
      SearchRepository.Within within, String typed, String wanted, Mark after) {
    var reading = Kana.reading(Normalizer.normalize(typed, Normalizer.Form.NFKC)).text();
    return Kana.problem(reading).isEmpty()
        ? people.byReading(within, SortKey.letters(reading), after, PAGE + 1)
        : people.byName(within, wanted, after, PAGE + 1);
  }

  private List<Contract> fitting(List<ListedContract> open, String wanted) {
    return readers.find(
        open.stream()
            .filter(contract -> contract.fits(wanted))
            .map(ListedContract::id)
            .limit(PAGE)
            .toList());
  }
}
