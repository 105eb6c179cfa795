package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ui.Messages;
import org.springframework.stereotype.Component;

/** Drafts from a template which sections apply, in the name of the clerk who chose it. */
@Component
@Clause("5")
class TemplateDrafts {

  private final ScopeRepository scopes;
  private final Messages messages;

  TemplateDrafts(ScopeRepository scopes, Messages messages) {
    this.scopes = scopes;
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
  }

  /** In the ward's language, whatever the clerk's screen has: it is what the manager decides on. */
  private String reason(ContractTemplate template, String section) {
    var words = messages.in(Locale.JAPAN);
    var kind = words.get("template." + template.name());
    var code = template.applies(section) ? "applies" : "leaves-out";
    return words.get("template." + code + "." + section, kind);
  }
}
