package jp.junshu.server.laws;

import java.time.LocalDate;
import java.util.Set;

/**
 * A law that the work may need, what makes it apply, and since when the articles meant are in force
 * as they stand. Its name and articles are words; its text is nowhere here.
 */
public enum Law {
  /** 個人情報の保護に関する法律(平成15年法律第57号)第66条・第67条. */
  PERSONAL_INFORMATION_ACT("2023-04-01", LawFact.PERSONAL_INFORMATION, LawFact.MY_NUMBER),
  /** 番号法(平成25年法律第27号)第10条から第12条まで. */
  NUMBER_ACT("2015-10-05", LawFact.MY_NUMBER),
  /** 地方税法(昭和25年法律第226号)第22条. */
  LOCAL_TAX_ACT("2025-06-01", LawFact.LOCAL_TAX),
  /** 労働者派遣法(昭和60年法律第88号)第39条から第42条まで. */
  DISPATCH_ACT("2020-04-01", LawFact.DISPATCH),
  /** 取適法(昭和31年法律第120号)第3条から第5条まで. */
  ENTRUSTED_TRADE_ACT("2026-01-01", LawFact.SUBCONTRACT),
  /** 不正アクセス禁止法(平成11年法律第128号)第3条・第8条. */
  UNAUTHORIZED_ACCESS_ACT("2012-05-01", LawFact.SYSTEMS);

  private final LocalDate since;
  private final Set<LawFact> facts;

  Law(String since, LawFact... facts) {
    this.since = LocalDate.parse(since);
    this.facts = Set.of(facts);
  }

  /** Since when it stands as this program knows it. */
  public LocalDate since() {
    return since;
  }

  /** Whether that fact alone makes it apply. */
  public boolean followsFrom(LawFact fact) {
    return facts.contains(fact);
  }
}
