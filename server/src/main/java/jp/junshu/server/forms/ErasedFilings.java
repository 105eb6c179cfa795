package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.ledger.Erasures;
import org.springframework.stereotype.Service;

/** Filings whose content was erased. Call it inside a transaction. */
@Service
@Clause("7")
class ErasedFilings {

  private final FilingPageRepository filings;
  private final Erasures erasures;
  private final ContractDirectory contracts;

  ErasedFilings(FilingPageRepository filings, Erasures erasures, ContractDirectory contracts) {
    this.filings = filings;
    this.erasures = erasures;
    this.contracts = contracts;
  }

  /** The filing, if it was there, can be seen, and an entry of the log says that it was erased. */
  Optional<ErasedFiling> find(FilingId id) {
    return filings
        .empty(id)
        .flatMap(
            row ->
                erasures.of(List.of(row.contract())).stream()
                    .filter(erasure -> erasure.records().equals(row.records()))
                    .findFirst()
                    .flatMap(
                        erasure ->
                            contracts
                                .head(row.contract(), row.filedAt())
                                .map(
                                    head ->
                                        new ErasedFiling(
                                            head,
                                            id,
                                            row.form(),
                                            Filings.number(row.form(), head, row.serial()),
                                            row.filedAt(),
                                            erasure.at(),
                                            erasure.entry()))));
  }
}
