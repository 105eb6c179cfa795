package jp.junshu.server.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

/** An amendment that the ward names counts from its day on. */
class LawEditionsTest {

  private static final LocalDate AMENDED = LocalDate.of(2027, 4, 1);

  private static LawEditions set(Map<String, String> settings) {
    var source = new MapConfigurationPropertySource(settings);
    var conversion = ApplicationConversionService.getSharedInstance();
    return new Binder(List.of(source), null, conversion)
        .bindOrCreate("junshu.laws", LawEditions.class);
  }

  @Test
  void theWardNamesTheDayOfAnAmendmentInItsSettings() {
    var editions = set(Map.of("junshu.laws.amended.NUMBER_ACT", "2027-04-01"));
    assertThat(editions.inForce(Law.NUMBER_ACT, AMENDED)).isEqualTo(AMENDED);
    assertThat(editions.inForce(Law.NUMBER_ACT, AMENDED.minusDays(1)))
        .isEqualTo(Law.NUMBER_ACT.since());
    assertThat(editions.inForce(Law.LOCAL_TAX_ACT, AMENDED)).isEqualTo(Law.LOCAL_TAX_ACT.since());
  }

  @Test
  void withoutSettingsTheLawsStandAsTheProgramKnowsThem() {
    assertThat(set(Map.of()).amended()).isEmpty();
  }
}
