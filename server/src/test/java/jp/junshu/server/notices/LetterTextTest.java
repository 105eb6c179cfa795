package jp.junshu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.junshu.server.notices.LetterText.Fault;
import jp.junshu.server.notices.LetterText.Place;
import org.junit.jupiter.api.Test;

class LetterTextTest {

  @Test
  void whatIsKnownIsFilledInAndTheRestStays() {
    var text = new LetterText("{契約件名}の{申請名}について");
    assertThat(text.filled(Map.of(Place.CONTRACT, "給付業務"))).isEqualTo("給付業務の{申請名}について");
  }

  @Test
  void aValueIsNeverReadAsAPlaceAgain() {
    var text = new LetterText("{契約件名} {相手方}");
    var values = Map.of(Place.CONTRACT, "{相手方}$1\\", Place.ADDRESSEE, "株式会社");
    assertThat(text.filled(values)).isEqualTo("{相手方}$1\\ 株式会社");
  }

  @Test
  void aPlaceThatNobodyKnowsIsRefusedWithItsLine() {
    assertThat(LetterText.fault("記\n{契約件名}\n{氏名}")).contains(new Fault(3, "{氏名}"));
    assertThat(LetterText.fault("{契約件名")).contains(new Fault(1, "{契約件名"));
    assertThat(LetterText.fault("契約件名}")).contains(new Fault(1, "}"));
    assertThat(LetterText.fault("{ 契約件名 }")).isPresent();
  }

  @Test
  void everyTextWeShipHoldsKnownPlacesOnly() {
    for (var form : Templates.FORMS) {
      assertThat(LetterText.fault(Templates.ours(form).text())).as(form).isEmpty();
      assertThat(LetterText.firstPlace(Templates.sample(Templates.ours(form).text())))
          .as(form)
          .isEmpty();
      assertThat(Templates.ours(form).text()).as(form).contains("\n記\n").endsWith("以上");
    }
  }

  @Test
  void noLineThatWeShipIsLeftBareOrWithAChoice() {
    for (var form : Templates.FORMS) {
      var text = Templates.ours(form).text();
      assertThat(text.lines().filter(line -> line.matches("\\d .*")))
          .as(form)
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).matches("\\d \\S+ .+").doesNotContain("/"));
    }
  }
}
