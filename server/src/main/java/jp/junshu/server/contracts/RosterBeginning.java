package jp.junshu.server.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.forms.Beginnings;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A roster begins with everybody who stands there today and what is known of their employers. Of
 * more people than one page bears it begins empty: they come as a sheet.
 */
@Component
@Clause("2.8")
class RosterBeginning implements Beginnings {

  private static final String ROSTER = PersonnelRoster.class.getAnnotation(FormType.class).no();

  /** Each row lists everybody to choose from: with more the page is over its 100 KB. */
  private static final int MOST = 20;

  private final Contracts contracts;
  private final BusinessClock clock;

  RosterBeginning(Contracts contracts, BusinessClock clock) {
    this.contracts = contracts;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> of(ContractHead contract, String form, Optional<FilingId> about) {
    var typed = new HashMap<String, String>();
    if (form.equals(ROSTER)) {
      var people = contracts.roster(contract.id()).contractors(clock.instant());
      for (int i = 0; people.size() <= MOST && i < people.size(); i++) {
        typed.putAll(row(i, people.get(i)));
      }
    }
    return typed;
  }

  private static Map<String, String> row(int i, Assignment person) {
    var at = "rows.%d.".formatted(i);
    var row = new HashMap<>(Map.of(at + "person", person.id().toString()));
    person.engagement().ifPresent(engagement -> row.putAll(said(at, engagement)));
    return row;
  }

  private static Map<String, String> said(String at, Engagement engagement) {
    return Map.of(
        at + "employment", engagement.employment().name(),
        at + "employer", engagement.employer());
  }
}
