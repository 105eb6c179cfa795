package jp.junshu.server.laws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.forms.Beginnings;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An attestation begins with the laws that wait for one, each with the fact that makes it apply.
 */
@Component
@Clause("1.3")
class LawBeginning implements Beginnings {

  private static final String ATTESTATION = LawAttestation.class.getAnnotation(FormType.class).no();

  private final Contracts contracts;
  private final Assets assets;
  private final LawsParts parts;
  private final LawEditions editions;
  private final BusinessClock clock;

  LawBeginning(
      Contracts contracts,
      Assets assets,
      LawsParts parts,
      LawEditions editions,
      BusinessClock clock) {
    this.contracts = contracts;
    this.assets = assets;
    this.parts = parts;
    this.editions = editions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> of(ContractHead contract, String form, Optional<FilingId> about) {
    return form.equals(ATTESTATION)
        ? contracts.part(contract.id()).map(this::rows).orElseGet(Map::of)
        : Map.of();
  }

  private Map<String, String> rows(ContractPart contract) {
    var id = contract.contract().head().id();
    var laws = parts.of(id);
    var now = clock.instant();
    var waiting =
        Applying.of(contract, assets.part(id), laws, _ -> now).stream()
            .filter(each -> !LawStanding.of(each, laws, editions, now).stands(now))
            .toList();
    var typed = new HashMap<String, String>();
    for (int i = 0; i < waiting.size(); i++) {
      typed.put("rows.%d.law".formatted(i), waiting.get(i).law().name());
      typed.put("rows.%d.fact".formatted(i), waiting.get(i).fact().name());
    }
    return typed;
  }
}
