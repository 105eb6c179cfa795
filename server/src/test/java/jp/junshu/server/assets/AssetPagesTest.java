package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.junshu.core.id.FilingId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The register and an item, as each side sees them. */
class AssetPagesTest extends OnAssetPages {

  @Test
  @Tag("clause:2.3/prove")
  void theRegisterShowsTheBalanceAndNamesEachThingThatRemains() {
    at.copyOf(original, "T-09");
    at.registered(at.custodian, "PRINT", 12, Map.of("copyOf", original.toString()));
    var page = get(at.custodian, path("/assets"));
    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains("情報資産の台帳", "14点", "複製 No.2 が残っています", "印刷物 12枚が残っています")
        .contains("受渡しを記録する(F05)", "廃棄・消去を報告する(F08)");
    assertThat(text(get(at.worker, path("/assets")))).doesNotContain("台帳に加える(F04)");
  }

  @Test
  @Tag("clause:2.3/prove")
  void whoeverWaitsForTheOtherSideIsLedToTheThingAndNotToAMending() {
    at.copyOf(original, "T-09");
    assertThat(found(at.custodian, "/assets", ".missing a").eachText()).containsOnly("開いて進める");
    var led = found(at.clerk, "/assets", ".missing a");
    assertThat(led.eachText()).isNotEmpty().containsOnly("今の状態を見る");
    assertThat(led.eachAttr("href")).allMatch(href -> href.contains("/assets/"));
    assertThat(text(get(at.clerk, path("/assets")))).contains("受託者の番です");
  }

  @Test
  @Tag("clause:2.3/prove")
  void anItemsPageTellsWhereItIsWhatEndsItAndWhatHappened() {
    at.copyOf(original, "T-09");
    var page = get(at.clerk, path("/assets/" + original));
    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains("A-0001 給付対象者台帳", "臨時給付金の支給", "第2作業室 金庫", "返還")
        .contains("区から受託者へ 1点", "A-0002 給付対象者台帳", "T-09")
        .contains("令和9年3月24日(2027-03-24, 水)");
  }

  @Test
  void aForeignItemAndAForeignContractAreAsAbsentAsWhatNeverWas() {
    var other = AssetScene.working(context);
    var foreign = other.original();
    assertThat(get(at.clerk, path("/assets/" + foreign))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(at.clerk, path("/assets/" + FilingId.random()))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(other.custodian, path("/assets"))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(other.custodian, path("/takeouts"))).hasStatus(HttpStatus.NOT_FOUND);
    var permit = permitted();
    assertThat(post(other.custodian, path("/takeouts/" + permit + "/return")))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void howMuchIsStillToDoIsWhatCanBeReadThereHoweverMuchItIs() {
    for (int i = 0; i < 8; i++) {
      applied();
    }
    int listed = found(at.clerk, "", "#next ~ .work > li, #next ~ details .work > li").size();
    assertThat(listed).isGreaterThanOrEqualTo(8);
    assertThat(found(at.clerk, "", "#next").text()).isEqualTo("未了の仕事 " + listed + "件");
    assertThat(found(at.clerk, "", ".clocks").text()).contains(listed + "件未了の仕事。");
  }
}
