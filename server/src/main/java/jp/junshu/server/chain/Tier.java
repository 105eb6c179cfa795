package jp.junshu.server.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.TierId;

/**
 * A company, or a person trading alone, to which a part of the work on a contract is entrusted
 * (再委託先).
 *
 * @param parent who entrusts it; empty where that is the contractor itself
 * @param firm as its name is written on the application
 * @param consents of the ward, the earliest first; at least one
 */
public record Tier(
    TierId id,
    ContractId contract,
    Optional<TierId> parent,
    Kind kind,
    String firm,
    List<Consent> consents) {

  public Tier {
    consents = consents.stream().sorted(Comparator.comparing(Consent::at)).toList();
    if (consents.isEmpty()) {
      throw new IllegalArgumentException("a tier stands under a consent");
    }
  }

  /** What it is. */
  public enum Kind {
    FIRM,
    /** 個人事業主: who works and who is entrusted are the same person. */
    SOLE_TRADER
  }

  /** The consent that was given last. */
  public Consent newest() {
    return consents.getLast();
  }
}
