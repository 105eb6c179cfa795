package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionText;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions from import to being followed by a newer one. */
@ServerTest
@TestPropertySource(properties = "junshu.test=editions")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsTest {

  private static final PersonActor CLERK =
      new PersonActor(PersonId.random(), OrganizationId.random(), Side.WARD);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final Map<ClauseId, ClauseId> BY_PLACE =
      ClauseId.ALL.stream().collect(Collectors.toMap(id -> id, id -> id));
  private static final String OTHER = "町の約束\n\n1 守ること\n① 情報を大切に扱う。\n② 町に知らせる。\n2 この約束は、終わった後も続く。\n";

  @Autowired private Editions editions;
  @Autowired private JdbcClient db;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  @Order(1)
  void aTextIsADraftThatOnlyTheWardSeesUntilItIsPublished() {
    var id = ward(() -> take(SampleText.bytes()));
    assertThat(ward(editions::drafts)).containsKey(id);
    assertThat(contractor(() -> editions.find(id))).isEmpty();
    assertThat(contractor(editions::drafts)).isEmpty();
    assertThat(ward(() -> editions.inForce(APRIL))).isEmpty();
    assertThat(ward(() -> take(SampleText.bytes()))).as("the same bytes").isEqualTo(id);
  }

  @Test
  @Order(2)
  @Tag("clause:1.1/prove")
  void onceItIsPublishedEverybodyReadsItAndItsDigestStandsInTheWardsLog() {
    var id = ward(editions::drafts).keySet().iterator().next();
    var published = ward(() -> editions.publish(CLERK, id, APRIL, BY_PLACE));
    assertThat(published.number()).isEqualTo(1);
    assertThat(published.text()).isEqualTo(Hash.sha256(SampleText.bytes()));
    var read = contractor(() -> editions.find(id)).orElseThrow();
    assertThat(read.edition()).isEqualTo(parsed(SampleText.bytes()).edition());
    assertThat(contractor(() -> editions.inForce(APRIL))).contains(published);
    assertThat(contractor(() -> editions.inForce(APRIL.minusDays(1)))).isEmpty();
    assertThat(entries("rules.edition-imported")).hasSize(1);
    assertThat(entries("rules.edition-published"))
        .singleElement()
        .asString()
        .contains(published.text().hex(), "\"clauses\":38")
        .doesNotContain("約束", "情報");
  }

  @Test
  @Order(3)
  void whatIsPublishedIsNeverChangedNorPublishedAgain() {
    var published = ward(editions::published).getFirst();
    assertThatExceptionOfType(PublishedBefore.class)
        .isThrownBy(() -> ward(() -> editions.publish(CLERK, published.id(), APRIL, BY_PLACE)))
        .satisfies(
            before -> {
              assertThat(before.first()).isEqualTo(published);
              assertThat(before.by()).contains(CLERK.person());
              assertThat(before.same()).isTrue();
            });
    var changed =
        ward(
            () ->
                db.sql("UPDATE rules.clause SET reference = NULL WHERE edition_id = :id")
                    .param("id", published.id().value())
                    .update());
    assertThat(changed).isZero();
    assertThat(ward(editions::published)).containsExactly(published);
  }

  @Test
  @Order(4)
  void aNewerEditionFollowsOnItsDayAndNeverBeforeTheOneBefore() {
    var id = ward(() -> take(OTHER.getBytes(StandardCharsets.UTF_8)));
    var mapping = Map.of(ClauseId.of("1.2"), ClauseId.of("3.1"));
    assertThatExceptionOfType(PublishedBefore.class)
        .isThrownBy(() -> ward(() -> editions.publish(CLERK, id, APRIL.minusDays(1), mapping)))
        .satisfies(before -> assertThat(before.same()).isFalse());
    var july = LocalDate.of(2026, 7, 1);
    var second = ward(() -> editions.publish(CLERK, id, july, mapping));
    assertThat(second.number()).isEqualTo(2);
    assertThat(ward(() -> editions.inForce(july.minusDays(1))).orElseThrow().number()).isEqualTo(1);
    assertThat(ward(() -> editions.inForce(july))).contains(second);
    var edition = ward(() -> editions.find(id)).orElseThrow().edition();
    assertThat(edition.saying(ClauseId.of("3.1")))
        .singleElement()
        .extracting(clause -> clause.own().toString())
        .isEqualTo("1.2");
    assertThat(edition.unmapped()).hasSize(2);
  }

  @Test
  @Order(5)
  void aContractorCannotAddAnEdition() {
    assertThatThrownBy(() -> contractor(() -> take("1 約束を守る。\n".getBytes(StandardCharsets.UTF_8))))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private EditionId take(byte[] bytes) {
    return editions.take(CLERK, bytes, parsed(bytes).edition());
  }

  private static Parsed parsed(byte[] bytes) {
    return (Parsed) EditionText.parse(bytes);
  }

  private List<String> entries(String type) {
    return ward(
        () ->
            db
                .sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list()
                .stream()
                .filter(entry -> entry.contains(type))
                .toList());
  }

  private <T> T ward(Supplier<T> work) {
    return in(new TenantContext(Party.WARD, Set.of(), "TEST"), work);
  }

  private <T> T contractor(Supplier<T> work) {
    return in(new TenantContext(Party.CONTRACTOR, Set.of(OrganizationId.random()), "TEST"), work);
  }

  private <T> T in(TenantContext context, Supplier<T> work) {
    var template = new TransactionTemplate(transactions);
    return TenantContext.call(
        context, () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }
}
