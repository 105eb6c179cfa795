package jp.junshu.server.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction each, as the ward or as some contractor; and what the ward's log says. */
record AsParties(ApplicationContext context) {

  <T> T ward(Supplier<T> work) {
    return in(new TenantContext(Party.WARD, Set.of(), "TEST"), work);
  }

  <T> T contractor(Supplier<T> work) {
    return in(new TenantContext(Party.CONTRACTOR, Set.of(OrganizationId.random()), "TEST"), work);
  }

  private <T> T in(TenantContext party, Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        party, () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }

  /** Every entry that names such a fact, published or not. */
  List<String> entries(String type) {
    return ward(
        () ->
            context
                .getBean(JdbcClient.class)
                .sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list()
                .stream()
                .filter(entry -> entry.contains(type))
                .toList());
  }
}
