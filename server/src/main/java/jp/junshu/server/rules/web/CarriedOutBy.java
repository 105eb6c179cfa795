package jp.junshu.server.rules.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.RuleTable;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** By what a clause is carried out, read off what runs here: the gate's rules and the forms. */
@Component
class CarriedOutBy {

  private final RuleTable gate;
  private final Filings filings;

  CarriedOutBy(RuleTable gate, Filings filings) {
    this.gate = gate;
    this.filings = filings;
  }

  /** The acts that are refused while something that the clause asks for is missing. */
  List<String> acts(ClauseId clause, Words words) {
    return gate.rules().entrySet().stream()
        .filter(act -> act.getValue().stream().anyMatch(rule -> rule.clause().equals(clause)))
        .map(act -> act(act.getKey(), words))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** The forms that are kept for it, by number and title. */
  List<String> records(ClauseId clause, Words words) {
    return filings.schemas().stream()
        .filter(form -> form.clauses().contains(clause))
        .map(FormSchema::no)
        .map(no -> no + " " + words.get("form." + no + ".title"))
        .sorted()
        .toList();
  }

  private static Optional<String> act(String code, Words words) {
    int colon = code.indexOf(':');
    if (colon < 0) {
      return words.find("act." + code);
    }
    var about = code.substring(colon + 1);
    var what = words.find("form." + about + ".title").or(() -> words.find("rules.kind." + about));
    return what.map(named -> words.get("act." + code.substring(0, colon), named));
  }
}
