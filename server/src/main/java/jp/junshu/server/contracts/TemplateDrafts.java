package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ui.Messages;
import org.springframework.stereotype.Component;

/**
 * Drafts from a template which sections apply and how strongly clauses begin, in the name of the
 * clerk who chose it.
 */
@Component
@Clause("5")
class TemplateDrafts {

  private final ScopeRepository scopes;
  private final ClauseRepository clauses;
  private final TemplateStrengths strengths;
  private final Messages messages;

  TemplateDrafts(
      ScopeRepository scopes,
      ClauseRepository clauses,
      TemplateStrengths strengths,
      Messages messages) {
    this.scopes = scopes;
    this.clauses = clauses;
    this.strengths = strengths;
    this.messages = messages;
  }

  void draft(PersonActor clerk, ContractHead contract, ContractTemplate template, Instant at) {
    for (var section : template.sections()) {
      var scope =
          new SectionScope(
              section,
              template.applies(section),
              reason(template, section),
              clerk.person(),
              Optional.empty(),
              Optional.empty());
      scopes.draft(contract, scope, at);
    }
    for (var start : strengths.of(template)) {
      var why = messages.in(Locale.JAPAN);
      var reason = why.get("template.strength", why.get("template." + template.name()));
      var wish = new ClauseDesk.Wish(start.clause(), true, start.strength(), reason);
      clauses.draft(contract, ClauseDesk.choice(wish, clerk, at));
    }
  }

  /** In the ward's language, whatever the clerk's screen has: it is what the manager decides on. */
  private String reason(ContractTemplate template, String section) {
    var words = messages.in(Locale.JAPAN);
    var kind = words.get("template." + template.name());
    var code = template.applies(section) ? "applies" : "leaves-out";
    return words.get("template." + code + "." + section, kind);
  }
}
