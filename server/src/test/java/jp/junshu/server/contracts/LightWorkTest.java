package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.duties.FactsPart;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What a light contract (個人情報なし軽易) asks for in a year: every rule there is, at noon of every day
 * from a month before it to a month after it, while nobody does anything.
 */
@ServerTest
class LightWorkTest {

  /** Of anyone, in a year. */
  private static final int MOST = 6;

  @Autowired private ApplicationContext context;
  @Autowired private List<DutyRule> rules;
  @Autowired private List<FactsPart<?>> parts;

  private ContractFacts facts(Scene scene, Scene.Somebody who) {
    var found = new HashMap<Class<?>, Object>();
    scene.inTransaction(
        who.actor(),
        () -> {
          parts.forEach(
              part -> found.put(part.type(), part.load(List.of(scene.id())).get(scene.id())));
          return found;
        });
    return new ContractFacts(scene.id(), found);
  }

  private Map<Side, SortedSet<String>> year(ContractFacts facts) {
    var day = LocalDate.of(2026, 3, 1);
    var all = new ArrayList<Duty>();
    for (; day.isBefore(LocalDate.of(2027, 5, 1)); day = day.plusDays(1)) {
      var noon = day.atTime(12, 0).atZone(BusinessClock.JST).toInstant();
      rules.stream().flatMap(rule -> rule.duties(facts, noon)).forEach(all::add);
    }
    return all.stream()
        .filter(LightWorkTest::owed)
        .collect(
            groupingBy(
                Duty::owedBy, mapping(LightWorkTest::thing, toCollection(TreeSet<String>::new))));
  }

  private static boolean owed(Duty duty) {
    return switch (duty.state()) {
      case DUE, LATE, STOPPED -> true;
      case MET, RECORDED, NONE, UNKNOWN -> false;
    };
  }

  private static String thing(Duty duty) {
    return (duty.code() + " " + duty.form()).strip();
  }

  @Test
  @Tag("clause:5/prevent")
  void aLightContractAsksNoMoreThanSixThingsAYearOfAnyone() {
    var scene = new Scene(context);
    var who = scene.has(Role.CLERK, "青木", "里奈");
    scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.has(Role.INFORMATION_CUSTODIAN, "飯田", "聡");
    scene.has(Role.WORKER, "髙橋", "結衣");
    var asked = year(facts(scene, who));
    assertThat(asked.get(Side.CONTRACTOR))
        .containsExactly(
            "acknowledge F29", "chain", "employment-proof F02B", "pledge F01", "role F02")
        .hasSizeLessThanOrEqualTo(MOST);
    assertThat(asked.get(Side.WARD)).hasSizeBetween(1, MOST);
  }
}
