package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Editions from import to being followed by a newer one. */
@ServerTest
@TestPropertySource(properties = "junshu.test=editions")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsTest {

  private AsParties as;

  @BeforeEach
  void everyParty() {
    as = new AsParties(context);
  }

  private static final PersonActor CLERK =
      new PersonActor(PersonId.random(), OrganizationId.random(), Side.WARD);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final Map<ClauseId, ClauseId> BY_PLACE =
      ClauseId.ALL.stream().collect(Collectors.toMap(id -> id, id -> id));
  private static final String OTHER = "町の約束\n\n1 守ること\n① 情報を大切に扱う。\n② 町に知らせる。\n2 この約束は、終わった後も続く。\n";

  @Autowired private Editions editions;
  @Autowired private JdbcClient db;
  @Autowired private ApplicationContext context;

  @Test
  @Order(1)
  void aTextIsADraftThatOnlyTheWardSeesUntilItIsPublished() {
    var id = as.ward(() -> take(SampleText.bytes()));
    assertThat(as.ward(editions::drafts)).containsKey(id);
    assertThat(as.contractor(() -> editions.find(id))).isEmpty();
    assertThat(as.contractor(editions::drafts)).isEmpty();
    assertThat(as.ward(() -> editions.inForce(APRIL))).isEmpty();
    assertThat(as.ward(() -> take(SampleText.bytes()))).as("the same bytes").isEqualTo(id);
  }

  @Test
  @Order(2)
  @Tag("clause:1.1/prove")
  void onceItIsPublishedEverybodyReadsItAndItsDigestStandsInTheWardsLog() {
    var id = as.ward(editions::drafts).keySet().iterator().next();
    var published = as.ward(() -> editions.publish(CLERK, id, APRIL, BY_PLACE));
    assertThat(published.number()).isEqualTo(1);
    assertThat(published.text()).isEqualTo(Hash.sha256(SampleText.bytes()));
    var read = as.contractor(() -> editions.find(id)).orElseThrow();
    assertThat(read.edition()).isEqualTo(parsed(SampleText.bytes()).edition());
    assertThat(as.contractor(() -> editions.inForce(APRIL))).contains(published);
    assertThat(as.contractor(() -> editions.inForce(APRIL.minusDays(1)))).isEmpty();
    assertThat(as.entries("rules.edition-imported")).hasSize(1);
    assertThat(as.entries("rules.edition-published"))
        .singleElement()
        .asString()
        .contains(published.text().hex(), "\"clauses\":38")
        .doesNotContain("約束", "情報");
  }

  @Test
  @Order(3)
  void whatIsPublishedIsNeverChangedNorPublishedAgain() {
    var published = as.ward(editions::published).getFirst();
    assertThatExceptionOfType(PublishedBefore.class)
        .isThrownBy(() -> as.ward(() -> editions.publish(CLERK, published.id(), APRIL, BY_PLACE)))
        .satisfies(
            before -> {
              assertThat(before.first()).isEqualTo(published);
              assertThat(before.by()).contains(CLERK.person());
              assertThat(before.same()).isTrue();
            });
    var changed =
        as.ward(
            () ->
                db.sql("UPDATE rules.clause SET reference = NULL WHERE edition_id = :id")
                    .param("id", published.id().value())
                    .update());
    assertThat(changed).isZero();
    assertThat(as.ward(editions::published)).containsExactly(published);
  }

  @Test
  @Order(4)
  void aNewerEditionFollowsOnItsDayAndNeverBeforeTheOneBefore() {
    var id = as.ward(() -> take(OTHER.getBytes(StandardCharsets.UTF_8)));
    var mapping = Map.of(ClauseId.of("1.2"), ClauseId.of("3.1"));
    assertThatExceptionOfType(PublishedBefore.class)
        .isThrownBy(() -> as.ward(() -> editions.publish(CLERK, id, APRIL.minusDays(1), mapping)))
        .satisfies(before -> assertThat(before.same()).isFalse());
    var july = LocalDate.of(2026, 7, 1);
    var second = as.ward(() -> editions.publish(CLERK, id, july, mapping));
    assertThat(second.number()).isEqualTo(2);
    assertThat(as.ward(() -> editions.inForce(july.minusDays(1))).orElseThrow().number())
        .isEqualTo(1);
    assertThat(as.ward(() -> editions.inForce(july))).contains(second);
    var edition = as.ward(() -> editions.find(id)).orElseThrow().edition();
    assertThat(edition.saying(ClauseId.of("3.1")))
        .singleElement()
        .extracting(clause -> clause.own().toString())
        .isEqualTo("1.2");
    assertThat(edition.unmapped()).hasSize(2);
  }

  @Test
  @Order(5)
  void aContractorCannotAddAnEdition() {
    assertThatThrownBy(
            () -> as.contractor(() -> take("1 約束を守る。\n".getBytes(StandardCharsets.UTF_8))))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private EditionId take(byte[] bytes) {
    return editions.take(CLERK, bytes, parsed(bytes).edition());
  }

  private static Parsed parsed(byte[] bytes) {
    return (Parsed) EditionText.parse(bytes);
  }
}
