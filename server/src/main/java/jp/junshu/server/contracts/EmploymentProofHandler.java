package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.EmploymentProof.Document;
import jp.junshu.server.contracts.EmploymentProof.Seen;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.text.Width;
import jp.junshu.server.time.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A proof fits how the person is employed: the dispatched by the notice of their agency, a sole
 * trader by that of their business, everybody else by what an employer gives. Long numbers are
 * refused wherever words may be written, for fear that they are those of an insurance card.
 */
@Component
@Clause("5")
class EmploymentProofHandler implements FormHandler<EmploymentProof> {

  /** An insured person's number has up to 8 digits, an insurer's 8, a My Number 12. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ 　-]?\\d){6,}");

  private final ObjectProvider<Contracts> contracts;

  EmploymentProofHandler(ObjectProvider<Contracts> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Class<EmploymentProof> form() {
    return EmploymentProof.class;
  }

  @Override
  public Stream<FieldError> check(Draft<EmploymentProof> draft) {
    var content = draft.content();
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    var ahead =
        content.seenOn().isAfter(today)
            ? Stream.of(FieldError.of("seenOn", "proof-ahead"))
            : Stream.<FieldError>empty();
    var number =
        content
            .remarks()
            .filter(words -> NUMBER.matcher(Width.half(words).text()).find())
            .map(_ -> FieldError.of("remarks", "proof-number"))
            .stream();
    return Stream.of(ahead, number, rows(draft)).flatMap(errors -> errors);
  }

  private Stream<FieldError> rows(Draft<EmploymentProof> draft) {
    var roster = contracts.getObject().roster(draft.contract().id());
    var people = draft.content().people();
    var seen = new HashSet<AssignmentId>();
    return IntStream.range(0, people.size())
        .boxed()
        .flatMap(
            i -> {
              var row = people.get(i);
              var at = "people.%d.".formatted(i);
              return Stream.of(
                      error(!seen.add(row.person()), at + "person", "roster-twice"),
                      error(
                          row.issuedOn().isAfter(draft.content().seenOn()),
                          at + "issuedOn",
                          "proof-issued-later"),
                      error(!fits(row, roster), at + "document", "proof-fits"))
                  .flatMap(Optional::stream);
            });
  }

  private static Optional<FieldError> error(boolean wrong, String field, String code) {
    return wrong ? Optional.of(FieldError.of(field, code)) : Optional.empty();
  }

  private static boolean fits(Seen row, Roster roster) {
    return roster
        .find(row.person())
        .flatMap(Assignment::engagement)
        .map(Engagement::employment)
        .map(employment -> fits(row.document(), employment))
        .orElse(false);
  }

  private static boolean fits(Document document, Employment employment) {
    return switch (employment) {
      case DISPATCHED -> document == Document.DISPATCH_NOTICE;
      case SOLE_TRADER -> document == Document.NOTICE_OF_BUSINESS;
      case EMPLOYEE, TEMPORARY ->
          document != Document.DISPATCH_NOTICE && document != Document.NOTICE_OF_BUSINESS;
    };
  }
}
