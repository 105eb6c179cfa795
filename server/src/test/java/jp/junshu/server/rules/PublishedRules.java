package jp.junshu.server.rules;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionText;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.rules.Question.Text;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The made-up ward's rules in force, as tests need them. */
public final class PublishedRules {

  private static final PersonActor SOMEBODY =
      new PersonActor(PersonId.random(), OrganizationId.random(), Side.WARD);

  private final ApplicationContext context;
  private final Editions editions;

  public PublishedRules(ApplicationContext context) {
    this.context = context;
    this.editions = context.getBean(Editions.class);
  }

  /** The edition in force; published since the beginning of 2026 if there was none. */
  public PublishedEdition inForce() {
    return inWard(
        () ->
            editions
                .inForce(context.getBean(BusinessClock.class).today())
                .orElseGet(() -> published(LocalDate.of(2026, 1, 1))));
  }

  /** One more edition, in force from that day. */
  public PublishedEdition next(LocalDate from) {
    return inWard(() -> published(from));
  }

  /** From now on these questions are asked on the edition, beside those of before. */
  public SealedQuestions asks(EditionId edition, List<Question> asked) {
    var questions = context.getBean(Questions.class);
    return inWard(
        () -> {
          asked.forEach(question -> questions.keep(edition, question));
          var text = editions.find(edition).orElseThrow().text();
          var seen = Questions.digest(questions.drafts(edition));
          return questions.seal(SOMEBODY, edition, text, seen);
        });
  }

  /** A question on 2-⑤ whose second answer of three is right; for everybody if no role is named. */
  public static Question question(Role... roles) {
    return new Question(
        QuestionId.random(),
        List.of(roles),
        ClauseId.of("2.5"),
        new Text("承認なしに名簿を持ち帰ってよいですか。", "May you take the list home?"),
        List.of(new Text("よい", "Yes"), new Text("いけない", "No"), new Text("急ぐならよい", "")),
        2);
  }

  /** Whatever was imported, draft or published. */
  public StoredEdition stored(EditionId id) {
    return inWard(() -> editions.find(id).orElseThrow());
  }

  private PublishedEdition published(LocalDate from) {
    var text = new String(SampleText.bytes(), StandardCharsets.UTF_8) + "\n";
    var bytes = (UUID.randomUUID() + " " + text).getBytes(StandardCharsets.UTF_8);
    var id = editions.take(SOMEBODY, bytes, ((Parsed) EditionText.parse(bytes)).edition());
    var places = ClauseId.ALL.stream().collect(toMap(each -> each, each -> each));
    return editions.publish(SOMEBODY, id, from, places);
  }

  private <T> T inWard(Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        new TenantContext(Party.WARD, Set.of(), "TEST"),
        () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }
}
