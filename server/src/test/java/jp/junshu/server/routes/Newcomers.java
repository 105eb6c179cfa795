package jp.junshu.server.routes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PasskeyId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.database.Party;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.Plans;
import jp.junshu.server.identity.Posts;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, firms and posts that nobody of the cast depends on. */
final class Newcomers {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

  private final ApplicationContext context;
  private final Ensemble cast;

  Newcomers(ApplicationContext context, Ensemble cast) {
    this.context = context;
    this.cast = cast;
  }

  OrganizationId firm() {
    var details = new OrganizationDetails("新しい会社", "", "", Optional.empty());
    var all = context.getBean(Organizations.class);
    return cast.inWard(() -> all.register(cast.administrator(), Side.CONTRACTOR, details));
  }

  /** Somebody of the ward who has no account. */
  PersonId person() {
    var name = new PersonName("新", "人", "シン", "ジン");
    var all = context.getBean(People.class);
    var by = cast.administrator();
    return cast.inWard(() -> all.register(by, by.organization(), name, FROM));
  }

  /** Somebody of the ward who has one. */
  PersonId member() {
    var person = person();
    var account = Account.of("m" + UUID.randomUUID());
    return cast.inWard(
        () -> {
          context.getBean(Accounts.class).give(cast.administrator(), person, account);
          return person;
        });
  }

  /** Told to the administrators, about somebody new. */
  UUID alarm() {
    var id = UUID.randomUUID();
    var about = member();
    return cast.as(
        Party.SYSTEM,
        () -> {
          context
              .getBean(JdbcClient.class)
              .sql(
                  """
                  INSERT INTO identity.alarm (id, kind, about_id, at)
                  VALUES (:id, 'CODE_DOOR_CLOSED', :about, TIMESTAMPTZ '2026-01-01')
                  """)
              .param("id", id)
              .param("about", about.value())
              .update();
          return id;
        });
  }

  /** A passkey of somebody of the ward who has an account. */
  PasskeyId passkey() {
    var id = PasskeyId.random();
    var holder = member();
    return cast.as(
        Party.SYSTEM,
        () -> {
          context
              .getBean(JdbcClient.class)
              .sql(
                  """
                  INSERT INTO identity.passkey
                  VALUES (:bytes, :id, :holder, '鍵', :bytes, 0, true, false, false, '',
                          :bytes, :bytes, TIMESTAMPTZ '2026-01-01', TIMESTAMPTZ '2026-01-01')
                  """)
              .param("bytes", id.toString().getBytes(StandardCharsets.UTF_8))
              .param("id", id.value())
              .param("holder", holder.value())
              .update();
          return id;
        });
  }

  PostId post(PersonId holder) {
    var all = context.getBean(Posts.class);
    var by = cast.administrator();
    return cast.inWard(
        () -> {
          var post = all.make(by, cast.section(), Role.CLERK, "新しい職", FROM);
          all.hold(by, post, holder, 0, FROM);
          return post;
        });
  }

  /** A draft that nobody of the cast wrote, of one new section. */
  PlanId plan() {
    var ward = cast.administrator().organization();
    var writer = new PersonActor(PersonId.random(), ward, Side.WARD);
    var plans = context.getBean(Plans.class);
    return cast.inWard(
        () -> {
          var id = plans.begin(writer, LocalDate.of(2027, 4, 1), "組織改正");
          plans.write(writer, id, new Change.Open(SectionId.random(), "福祉部 新しい課"));
          return id;
        });
  }

  Plan plan(PlanId id) {
    return cast.inWard(() -> context.getBean(Plans.class).find(id).orElseThrow());
  }

  /** What somebody who reads it has seen. */
  String seen(PlanId id) {
    return context.getBean(Plans.class).digest(plan(id)).hex();
  }
}
