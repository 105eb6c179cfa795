package jp.junshu.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as beans. Each depends on the one before, so that they end in the opposite order:
 * pools first, then PostgreSQL, then the data folder is given free.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class Databases {

  @Bean
  DataFolder dataFolder(@Value("${junshu.data}") Path folder) {
    return DataFolder.open(folder);
  }

  @Bean
  Secrets databaseSecrets(DataFolder data) {
    return new Secrets(data);
  }

  @Bean
  Server databaseServer(DatabaseProperties properties, DataFolder data, Secrets secrets) {
    return Server.start(properties, data, secrets);
  }

  @Bean
  Database database(Server server, Secrets secrets) {
    return Database.prepare(server.bootstrap(), secrets);
  }

  @Bean
  @Primary
  HikariDataSource dataSource(Database database) {
    return database.pool(Role.APP, 16, 2);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("seal")
  HikariDataSource sealDataSource(Database database) {
    return database.pool(Role.SEAL, 4, 1);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("auditor")
  @Lazy
  HikariDataSource auditorDataSource(Database database) {
    return database.pool(Role.AUDITOR, 2, 0);
  }

  @Bean
  @Primary
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("seal")
  JdbcClient sealJdbcClient(@Qualifier("seal") DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  @Primary
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new TenantTransactionManager(dataSource);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("seal")
  PlatformTransactionManager sealTransactionManager(@Qualifier("seal") DataSource dataSource) {
    return new TenantTransactionManager(dataSource);
  }

  /** Sessions join a transaction that is already there; Spring's own would open one inside it. */
  @Bean
  TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }
}
