package jp.junshu.server.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every method of every repository, found by reflection, called with the ids of one contractor in
 * the context of another.
 */
@ServerTest
@TestPropertySource(properties = "junshu.test=repositories")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepositoryIsolationTest {

  private static final String WHO_IS_WHO = "who is who has no contract (0044)";
  private static final String WARDS = "the ward's own, the same for everybody";

  /** Repositories that keep nothing of a contractor, with the reason. */
  private static final Map<String, String> OUTSIDE =
      Map.ofEntries(
          Map.entry("AbsenceRepository", WHO_IS_WHO),
          Map.entry("AlarmRepository", WHO_IS_WHO),
          Map.entry("CodeDoorRepository", WHO_IS_WHO),
          Map.entry("CredentialRepository", WHO_IS_WHO),
          Map.entry("DirectoryRepository", WHO_IS_WHO),
          Map.entry("MembershipRepository", WHO_IS_WHO),
          Map.entry("OneTimeRepository", WHO_IS_WHO),
          Map.entry("OrganizationRepository", WHO_IS_WHO),
          Map.entry("PasskeyRepository", WHO_IS_WHO),
          Map.entry("PersonRepository", WHO_IS_WHO),
          Map.entry("PlanRepository", WHO_IS_WHO),
          Map.entry("PlanRowRepository", WHO_IS_WHO),
          Map.entry("PostRepository", WHO_IS_WHO),
          Map.entry("SecondFactorRepository", WHO_IS_WHO),
          Map.entry("SectionRepository", WHO_IS_WHO),
          Map.entry("StillHereRepository", WHO_IS_WHO),
          Map.entry("SignInDigestRepository", WHO_IS_WHO),
          Map.entry("SignInRepository", WHO_IS_WHO),
          Map.entry("EditionClauseRepository", WARDS),
          Map.entry("EditionRepository", WARDS),
          Map.entry("QuestionRepository", WARDS),
          Map.entry("FormVersionRepository", WARDS),
          Map.entry("NumberRepository", WARDS),
          Map.entry("TemplateRepository", WARDS),
          Map.entry("RenewalRepository", WARDS),
          Map.entry("ResignRepository", "what the sealer signs again of every log: digests only"),
          Map.entry("WardAcknowledgementRepository", WARDS),
          Map.entry("CompanyActRepository", "what the ward knows of companies, its own alone"),
          Map.entry("SealRepository", "what the sealer publishes of every log: digests only"),
          Map.entry(
              "GateRepository", "keys of acts belong to persons; refusals have a test of theirs"));

  /** A world in which less answers would show nothing by its silence. */
  private static final int AT_LEAST_OWNED = 40;

  private static final Duration SEALED = Duration.ofSeconds(20);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;

  private ForeignValues values;
  private OrganizationId owner;
  private OrganizationId stranger;

  @BeforeAll
  void aWorldOfOneContractor() {
    var cast = new Ensemble(context, port);
    values = new ForeignValues(new World(context, cast), cast);
    owner = cast.actor(Cast.WORKER).organization();
    stranger = cast.actor(Cast.STRANGER).organization();
  }

  private record Call(Object repository, Method method) {
    String name() {
      return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
  }

  private List<Call> calls() {
    return context.getBeansWithAnnotation(Repository.class).values().stream()
        .map(bean -> Optional.ofNullable(AopProxyUtils.getSingletonTarget(bean)).orElse(bean))
        .filter(bean -> bean.getClass().getName().startsWith("jp.junshu"))
        .flatMap(bean -> methods(bean.getClass()).map(method -> new Call(bean, method)))
        .sorted(Comparator.comparing(Call::name))
        .toList();
  }

  private List<Call> inside() {
    return calls().stream()
        .filter(call -> !OUTSIDE.containsKey(call.method().getDeclaringClass().getSimpleName()))
        .toList();
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isSynthetic());
  }

  private Object[] result(Call call, Object[] arguments, OrganizationId reader, boolean commits) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var as = new TenantContext(Party.CONTRACTOR, Set.of(reader), "TEST");
    return TenantContext.call(
        as,
        () ->
            template.execute(
                status -> {
                  if (!commits) {
                    status.setRollbackOnly();
                  }
                  return new Object[] {invoked(call, arguments)};
                }));
  }

  private static @Nullable Object invoked(Call call, Object[] arguments) {
    try {
      call.method().setAccessible(true);
      return call.method().invoke(call.repository(), arguments);
    } catch (InvocationTargetException refused) {
      return null;
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean something(@Nullable Object found) {
    return switch (found) {
      case null -> false;
      case Optional<?> one -> one.isPresent();
      case Collection<?> many -> !many.isEmpty();
      case Map<?, ?> many -> many.values().stream().anyMatch(RepositoryIsolationTest::something);
      case Boolean yes -> yes;
      case Number count -> count.longValue() != 0;
      default -> true;
    };
  }

  private String ownersRows() {
    var db = context.getBean(JdbcClient.class);
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "TEST"),
        () ->
            template.execute(
                _ ->
                    tables(db).stream()
                        .map(table -> table + " " + digest(db, table))
                        .collect(Collectors.joining("\n"))));
  }

  /**
   * Whether nothing of theirs waits for the sealer, which adds rows of its own in the background.
   */
  private boolean sealed() {
    var db = context.getBean(JdbcClient.class);
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "TEST"),
        () ->
            Objects.requireNonNull(
                template.execute(
                    _ ->
                        db.sql(
                                """
                                SELECT NOT EXISTS (SELECT 1 FROM ledger.pending WHERE org_id = :org)
                                   AND NOT EXISTS (
                                         SELECT 1 FROM ledger.head h
                                          WHERE h.org_id = :org AND h.size > coalesce(
                                            (SELECT max(c.size) FROM ledger.checkpoint c WHERE c.log_id = h.log_id), 0))
                                """)
                            .param("org", owner.value())
                            .query(Boolean.class)
                            .single())));
  }

  private static List<String> tables(JdbcClient db) {
    return db.sql(
            """
            SELECT table_schema || '.' || table_name FROM information_schema.columns
             WHERE column_name = 'org_id' AND table_schema <> 'infra'
               AND has_table_privilege(table_schema || '.' || table_name, 'SELECT')
             ORDER BY 1
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private String digest(JdbcClient db, String table) {
    return db.sql(
            "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '')"
                + " FROM "
                + table
                + " t WHERE org_id = :org")
        .param("org", owner.value())
        .query((row, _) -> row.getString(1))
        .single();
  }

  @Test
  void aForeignIdFindsNothing() {
    var found = new TreeSet<String>();
    var untold = new TreeSet<String>();
    var owned = new TreeSet<String>();
    for (var call : inside()) {
      var lists = values.arguments(call.method().getGenericParameterTypes());
      if (lists.isEmpty()) {
        untold.add(call.name());
      }
      for (var arguments : lists) {
        if (something(result(call, arguments, owner, false)[0])) {
          owned.add(call.name());
        }
        if (something(result(call, arguments, stranger, false)[0])) {
          found.add(call.name());
        }
      }
    }
    assertThat(found).as("methods that answer another organization").isEmpty();
    assertThat(untold).as("methods that were not called for want of arguments").isEmpty();
    assertThat(owned)
        .as("methods that answer the owner, so that silence says something")
        .hasSizeGreaterThan(AT_LEAST_OWNED);
  }

  @Test
  void aForeignIdChangesNothingOfTheOwner() {
    var end = System.nanoTime() + SEALED.toNanos();
    while (!sealed()) {
      assertThat(System.nanoTime()).as("the sealer is behind").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    var before = ownersRows();
    assertThat(before).contains("contracts.assignment ", "chain.consent ");
    for (var call : inside()) {
      for (var arguments : values.arguments(call.method().getGenericParameterTypes())) {
        result(call, arguments, stranger, true);
      }
    }
    assertThat(ownersRows()).isEqualTo(before);
  }

  @Test
  void whatStandsOutsideIsThere() {
    var names = calls().stream().map(Call::repository).map(Object::getClass);
    assertThat(names.map(Class::getSimpleName)).containsAll(OUTSIDE.keySet());
  }
}
