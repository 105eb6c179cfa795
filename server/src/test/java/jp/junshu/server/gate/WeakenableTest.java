package jp.junshu.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.ClauseSetting;
import jp.junshu.core.policy.ClauseSettings;
import jp.junshu.core.policy.Strength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

/** What runs as a clause does, what never, and that the one table says it of everything. */
class WeakenableTest {

  private static final Path TABLE = Path.of("src/main/resources/gate/strength.tsv");

  private final Weakenable table = new Weakenable(new FileSystemResource(TABLE));

  WeakenableTest() throws IOException {}

  private static ClauseSettings set(String clause, boolean applies, Strength strength, int table) {
    return new ClauseSettings(
        Map.of(ClauseId.of(clause), new ClauseSetting(applies, strength, table)));
  }

  private static Check missing(String clause, String code) {
    return Check.fails(clause, code, Turn.WARD, "");
  }

  private Optional<Strength> under(ClauseSettings settings, Check check) {
    return table.under(settings, check).map(Check::strength);
  }

  @Test
  @Tag("clause:5/prevent")
  void everythingThatCanBeMissingStandsInTheTable() throws IOException {
    var unsaid = new TreeSet<String>();
    try (var files = Files.list(Path.of("src/main/resources/messages"))) {
      for (var file : files.filter(f -> f.toString().endsWith("_ja.properties")).toList()) {
        codes(file).filter(code -> table.row(code).isEmpty()).forEach(unsaid::add);
      }
    }
    assertThat(unsaid).isEmpty();
  }

  private static Stream<String> codes(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("missing."))
        .map(line -> line.substring("missing.".length(), line.indexOf('=')).strip());
  }

  @ParameterizedTest
  @Tag("clause:5/prevent")
  @ValueSource(
      strings = {
        "role",
        "second-person",
        "not-own-filing",
        "consent-ended",
        "employer-denied",
        "work-open",
        "remains-ORIGINAL",
        "own-session",
        "nobody-ever-wrote-this"
      })
  void permissionsTwoPeopleAndTheChainAreNoStrengthAndApplyWhateverWasDecided(String code) {
    for (var strength : Strength.values()) {
      assertThat(under(set("5", true, strength, 7), missing("5", code))).contains(Strength.ENFORCE);
    }
    assertThat(under(set("5", false, Strength.WATCH, 7), missing("5", code)))
        .contains(Strength.ENFORCE);
  }

  @Test
  @Tag("clause:4.1.6/prevent")
  void clause416IsEnforcedOnEveryContractEvenIfSomebodyWroteOtherwise() {
    for (var code : List.of("not-a-banned-tool", "pledged")) {
      assertThat(under(set("4.1.6", false, Strength.WATCH, 7), missing("4.1.6", code)))
          .contains(Strength.ENFORCE);
    }
    assertThat(table.weakened(ClauseId.of("4.1.6"))).isFalse();
    assertThat(table.dropped(ClauseId.of("4.1.6"))).isFalse();
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whereNothingWasDecidedEverythingIsEnforcedAsBefore() {
    assertThat(under(ClauseSettings.NONE, missing("1.2", "pledged"))).contains(Strength.ENFORCE);
  }

  @Test
  @Tag("clause:5/prevent")
  void whatTheGateAsksSinceALaterVersionBeginsAtWatchUntilTheWardDecidesAgain() throws IOException {
    var later =
        new Weakenable(
            new ByteArrayResource(
                "new-thing\t9\t1.2\tit is new\n".getBytes(StandardCharsets.UTF_8)));
    var thing = missing("1.2", "new-thing");
    assertThat(later.under(ClauseSettings.NONE, thing).map(Check::strength))
        .contains(Strength.WATCH);
    var before = set("1.2", true, Strength.ENFORCE, 8);
    assertThat(later.under(before, thing).map(Check::strength)).contains(Strength.WATCH);
    var again = set("1.2", true, Strength.ENFORCE, 9);
    assertThat(later.under(again, thing).map(Check::strength)).contains(Strength.ENFORCE);
  }
}
