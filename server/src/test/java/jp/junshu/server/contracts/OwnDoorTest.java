package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A manager who gives a colleague a place does not come by the colleague's own contracts. */
@ServerTest
@TestPropertySource(properties = "junshu.test=own-door")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDoorTest {

  private Town town;

  @BeforeAll
  void aTown(@Autowired ApplicationContext context, @LocalServerPort int port) {
    town = new Town(context, port);
    town.official(Role.CLERK, "青木", "里奈", "aoki");
    town.official(Role.SECURITY_MANAGER, "森下", "健一", "morishita");
    town.official(Role.ADMINISTRATOR, "前田", "実", "maeda");
  }

  @Test
  void aManagerIsHandedNoKeyToAColleagueWhoWorksOnAnothersContract() {
    var firm = town.organization(Side.CONTRACTOR, "株式会社みなと事務センター");
    var saeki = town.person(firm, "佐伯", "直樹", "saeki");
    var enomoto = town.person(firm, "榎本", "明", "enomoto");
    var clerk = town.as("aoki");
    var first = registered(clerk, firm, "見給契第18号");
    var second = registered(clerk, firm, "見給契第19号");
    placed(clerk, first, "佐伯 直樹", Role.ENGAGEMENT_MANAGER);
    placed(clerk, second, "榎本 明", Role.ENGAGEMENT_MANAGER);
    var manager = town.as("saeki");
    placed(manager, first, "榎本 明", Role.WORKER);
    assertThat(asked(manager, first, "佐伯 直樹").page().select("a.digest")).isNotEmpty();
    var refused = asked(manager, first, "榎本 明");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().text()).contains("区の管理者が渡します");
    assertThat(town.as("enomoto").get(second).status()).isEqualTo(200);
  }

  @Test
  void afterAResetNobodyButTheAdministratorHandsOutTheKey() {
    var firm = town.organization(Side.CONTRACTOR, "株式会社みなと集計");
    var saeki = town.person(firm, "佐伯", "直樹", "saeki2");
    var enomoto = town.person(firm, "榎本", "明", "enomoto2");
    var clerk = town.as("aoki");
    var contract = registered(clerk, firm, "見給契第28号");
    placed(clerk, contract, "佐伯 直樹", Role.ENGAGEMENT_MANAGER);
    placed(town.as("saeki2"), contract, "榎本 明", Role.WORKER);
    var admin = town.as("maeda");
    reset(admin, saeki);
    assertThat(asked(clerk, contract, "佐伯 直樹").status()).isEqualTo(403);
    town.first(reset(admin, saeki), "saeki2");
    reset(admin, enomoto);
    var manager = town.as("saeki2");
    assertThat(asked(manager, contract, "榎本 明").status()).isEqualTo(403);
    town.first(reset(admin, enomoto), "enomoto2");
    assertThat(asked(manager, contract, "榎本 明").page().select("a.digest")).isNotEmpty();
  }

  private static String reset(TestBrowser admin, PersonId person) {
    var page = "/admin/people/" + person;
    return admin
        .submit(admin.get(page + "/account"), page + "/second-factor-reset", Map.of())
        .page()
        .select("a.digest")
        .attr("href");
  }

  private static String registered(TestBrowser clerk, OrganizationId firm, String number) {
    var typed =
        Map.of(
            "number",
            number,
            "title",
            number + " 給付金支給事務",
            "contractor",
            firm.toString(),
            "begins",
            "R8.4.1",
            "ends",
            "R9.3.31");
    return clerk.submit(clerk.get("/contracts/new"), "/contracts/new", typed).path();
  }

  private static void placed(TestBrowser by, String contract, String name, Role role) {
    var path = contract + "/people/new";
    var typed = new HashMap<>(Map.of("unit", "みなと", "begins", "R8.3.16", "ends", "R9.3.31"));
    var page = by.get(path);
    typed.putAll(Map.of("person", Town.option(page, name), "role", role.name()));
    assertThat(by.submit(page, path, typed).status()).isEqualTo(200);
  }

  private static Answer asked(TestBrowser by, String contract, String name) {
    var list = by.get(contract + "/people");
    var way = list.page().select("a:containsOwn(" + name + "さんに利用者番号を渡す)").attr("href");
    return by.submit(by.get(way), way, Map.of());
  }
}
