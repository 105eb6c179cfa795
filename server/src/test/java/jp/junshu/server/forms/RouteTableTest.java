package jp.junshu.server.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

  private static final FormSchema TAKEOUT = schema("F06", Kind.APPLICATION);

  private static FormSchema schema(String no, Kind kind) {
    return new FormSchema(no, 1, kind, List.of(ClauseId.of("2.5")), List.of());
  }

  private static RouteTable table(String... lines) {
    return RouteTable.parse(String.join("\n", lines).replace(' ', '\t'));
  }

  @Test
  void rolesJoinedInOneLineStandSideBySideAndLinesFollowEachOther() {
    var table =
        table(
            "APPLICATION REVIEW CLERK -",
            "APPLICATION CONCUR SECURITY_OFFICER+SYSTEM_MANAGER -",
            "APPLICATION DECIDE SECURITY_MANAGER SECURITY_MANAGER DELEGATED",
            "APPLICATION CIRCULATE CLERK -");
    assertThat(table.route(TAKEOUT, Side.CONTRACTOR))
        .containsExactly(
            new RouteTable.Step(StepAct.REVIEW, Role.CLERK, 1, false),
            new RouteTable.Step(StepAct.CONCUR, Role.SECURITY_OFFICER, 2, false),
            new RouteTable.Step(StepAct.CONCUR, Role.SYSTEM_MANAGER, 2, false),
            new RouteTable.Step(StepAct.DECIDE, Role.SECURITY_MANAGER, 4, true),
            new RouteTable.Step(StepAct.CIRCULATE, Role.CLERK, 5, false));
    assertThat(table.route(TAKEOUT, Side.WARD))
        .containsExactly(new RouteTable.Step(StepAct.DECIDE, Role.SECURITY_MANAGER, 1, true));
  }

  @Test
  void aFormWithLinesOfItsOwnTakesThoseAlone() {
    var table =
        table(
            "APPLICATION REVIEW CLERK -",
            "APPLICATION DECIDE SECURITY_MANAGER -",
            "F06 DECIDE SECURITY_OFFICER -");
    assertThat(table.route(TAKEOUT, Side.CONTRACTOR))
        .extracting(RouteTable.Step::role)
        .containsExactly(Role.SECURITY_OFFICER);
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICATION DECIDE SECURITY_MANAGER, four cells",
    "APPLICATION DECIDE SECURITY_MANAGER - 専決, fifth cell",
    "APPLICATION REVIEW CLERK - DELEGATED, nothing that could be delegated",
    "APPLICATION REVIEW CLERK - EXTERNAL, decides nothing outside",
    "AGREEMENT AGREE SECURITY_MANAGER ENGAGEMENT_MANAGER EXTERNAL, only the ward",
    "APPLICATION REVIEW CLERK+SECURITY_OFFICER -, for one role",
    "APPLICATION CONCUR CLERK+CLERK -, stands twice",
    "APPLICATION CIRCULATE CLERK -, nothing is decided yet",
    "APPLICATION STAMP CLERK -, STAMP",
    "APPLICATION CONCUR MAYOR -, MAYOR"
  })
  void aWrongLineIsToldWithItsNumber(String line, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table("# routes", "", line))
        .withMessageContaining("routes, line 3: ")
        .withMessageContaining(why);
  }

  @Test
  void nothingButReadingFollowsADecision() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                table(
                    "APPLICATION DECIDE SECURITY_MANAGER -",
                    "APPLICATION CONCUR SECURITY_OFFICER -"))
        .withMessageContaining("line 2")
        .withMessageContaining("decided before");
  }

  @Test
  void aRouteThatEndsInNoDecisionOfItsKindIsRefusedWithItsForm() {
    var table = table("APPLICATION REVIEW CLERK -", "F06 RECEIVE CLERK -");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.requireDecides(TAKEOUT))
        .withMessageContaining("F06");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.requireDecides(schema("F07", Kind.APPLICATION)))
        .withMessageContaining("F07");
  }
}
