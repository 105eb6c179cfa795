package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = "junshu.test=templates")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTemplateTest {

  @LocalServerPort private int port;

  private OrganizationId firm;
  private TestBrowser clerk;
  private TestBrowser head;

  @BeforeAll
  void aClerkWhoOpensContracts(@Autowired ApplicationContext context) {
    var town = new Town(context, port);
    town.official(Role.CLERK, "青木", "里奈", "aoki");
    town.official(Role.SECURITY_MANAGER, "森下", "健一", "morishita");
    firm = town.organization(Side.CONTRACTOR, "株式会社みなと事務センター");
    clerk = town.as("aoki");
    head = town.as("morishita");
  }

  private String opened(String number, String template) {
    var typed =
        new HashMap<>(Map.of("number", number, "title", "電話受付業務", "contractor", firm.toString()));
    typed.putAll(Map.of("begins", "R8.4.1", "ends", "R9.3.31", "template", template));
    return clerk.submit(clerk.get("/contracts/new"), "/contracts/new", typed).path();
  }

  private List<String> applied(String contract) {
    return head.get(contract + "/scope").page().select("tbody tr").stream()
        .map(row -> row.select("td").first())
        .map(cell -> cell == null ? "" : cell.text())
        .toList();
  }

  @Test
  void aContractIsOpenedWithAtMostNineFields() {
    var fields = clerk.get("/contracts/new").page().select("main .field");
    assertThat(fields).hasSizeBetween(1, 9);
  }

  @Test
  @Tag("clause:5/prevent")
  void aTemplateDraftsTheSectionsThatApplyWithTheirReasonsAndTheManagerDecides() {
    var contract = opened("見総契第31号", "CALL_CENTRE");
    assertThat(applied(contract)).containsExactly("適用する", "適用しない", "適用しない");
    var page = head.get(contract + "/scope").page();
    assertThat(page.text()).contains("決定待ち", "「コールセンター」は、システムの開発・構築を含まない仕事であるため");
    assertThat(head.get("/").page().text()).contains("適用する節");
  }

  @Test
  void withoutATemplateNothingIsDrafted() {
    assertThat(applied(opened("見総契第32号", ""))).isEmpty();
  }

  @Test
  void aTemplateThatDoesNotExistIsRefused() {
    var typed = new HashMap<>(Map.of("number", "見総契第33号", "title", "電話受付業務"));
    typed.putAll(Map.of("contractor", firm.toString(), "template", "EVERYTHING"));
    typed.putAll(Map.of("begins", "R8.4.1", "ends", "R9.3.31"));
    var refused = clerk.submit(clerk.get("/contracts/new"), "/contracts/new", typed);
    assertThat(refused.status()).isEqualTo(422);
  }
}
