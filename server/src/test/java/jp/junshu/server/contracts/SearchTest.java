package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Search.Found;
import jp.junshu.server.text.SortKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who and what is found by whom. */
@ServerTest
class SearchTest {

  @Autowired private ApplicationContext context;
  private Scene scene;
  private PersonActor manager;

  @BeforeEach
  void aContract() {
    scene = new Scene(context, OrganizationId.random(), SectionId.random());
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹").actor();
  }

  @Test
  void aPersonIsFoundInWhateverKanaTheReadingIsTyped() {
    works(scene, "ガッキャー　ユイ");
    for (var typed : List.of("がっきゃー", "ガッキャー", "ｶﾞｯｷｬｰ", "かつきやあ", "カ")) {
      assertThat(readings(manager, typed)).as(typed).containsExactly("ガッキャー　ユイ");
    }
    assertThat(readings(manager, "ツキ")).isEmpty();
  }

  @Test
  void aPersonIsFoundByTheBeginningOfTheNameInWhateverWidthItIsTyped() {
    assertThat(find(manager, "佐伯　直", Optional.empty()).people()).hasSize(1);
    assertThat(find(manager, "直樹", Optional.empty()).people()).isEmpty();
  }

  @Test
  @Tag("clause:2.8/prevent")
  void nobodyOfAContractThatOneMayNotOpenIsFound() {
    var other = new Scene(context, OrganizationId.random(), SectionId.random());
    works(other, "シノビ　ヤ");
    assertThat(readings(manager, "シノビ")).isEmpty();
    var sister = new Scene(context, scene.contractor(), SectionId.random());
    works(sister, "シノビ　キ");
    assertThat(readings(manager, "シノビ")).isEmpty();
    var clerk = scene.has(Role.CLERK, "青木", "里奈").actor();
    assertThat(readings(clerk, "シノビ")).isEmpty();
    works(scene, "シノビ　コ");
    assertThat(readings(clerk, "シノビ")).containsExactly("シノビ　コ");
  }

  @Test
  void aContractIsFoundByAPartOfItsNumberAndByNobodyWhoMayNotOpenIt() {
    var number = scene.id().toString().substring(0, 8);
    assertThat(find(manager, number, Optional.empty()).contracts()).hasSize(1);
    var other = new Scene(context, OrganizationId.random(), SectionId.random());
    var stranger = other.has(Role.ENGAGEMENT_MANAGER, "北条", "明").actor();
    assertThat(find(stranger, number, Optional.empty()).contracts()).isEmpty();
  }

  @Test
  void thePagesTogetherShowEverybodyOnceInTheOrderOfAnIndex() {
    var all =
        IntStream.range(0, 2 * Search.PAGE + 7)
            .mapToObj(i -> "ヌ" + reading(new Random(i)))
            .toList();
    all.forEach(reading -> works(scene, reading));
    var shown = new ArrayList<Found>();
    Optional<Search.Mark> after = Optional.empty();
    do {
      var page = find(manager, "ヌ", after);
      assertThat(page.people()).hasSizeLessThanOrEqualTo(Search.PAGE);
      shown.addAll(page.people());
      after = page.next().map(mark -> Search.Mark.of(mark.text()).orElseThrow());
    } while (after.isPresent());
    assertThat(shown).extracting(found -> found.mark().id()).doesNotHaveDuplicates();
    assertThat(shown)
        .extracting(found -> found.mark().reading())
        .containsExactlyInAnyOrderElementsOf(all)
        .isSortedAccordingTo(Comparator.comparing(SortKey::letters));
  }

  @Test
  void theDatabaseFoldsReadingsAsTheSortKeyDoes() {
    var chance = new Random();
    var readings = IntStream.range(0, 2000).mapToObj(_ -> reading(chance)).toList();
    var folded =
        scene.inTransaction(
            manager,
            () ->
                context
                    .getBean(JdbcClient.class)
                    .sql(
                        "SELECT contracts.letters(r) FROM unnest(:all) WITH ORDINALITY t (r, n)"
                            + " ORDER BY n")
                    .param("all", readings.toArray(String[]::new))
                    .query(String.class)
                    .list());
    assertThat(folded).isEqualTo(readings.stream().map(SortKey::letters).toList());
  }

  /** Any kana, the long mark behind a letter only, as readings have it. */
  private static String reading(Random chance) {
    var text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append((char) ('ァ' + chance.nextInt('ヴ' - 'ァ' + 1)));
      if (chance.nextInt(4) == 0) {
        text.append('ー');
      }
    }
    return text.append("　ア").toString();
  }

  private List<String> readings(PersonActor actor, String typed) {
    return find(actor, typed, Optional.empty()).people().stream()
        .map(found -> found.mark().reading())
        .toList();
  }

  private Search.Page find(PersonActor actor, String typed, Optional<Search.Mark> after) {
    return scene.as(actor, () -> context.getBean(Search.class).find(actor, typed, after));
  }

  private static void works(Scene on, String reading) {
    var place =
        new Assignment(
            AssignmentId.random(),
            on.id(),
            PersonId.random(),
            on.contractor(),
            Role.WORKER,
            false,
            "みなと",
            "作業者",
            "某",
            reading,
            reading,
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            Optional.of(Engagement.staff("株式会社みなと事務センター")));
    on.inTransaction(
        Scene.ward(),
        () -> {
          on.contracts().assign(Scene.ward(), place);
          return place;
        });
  }
}
