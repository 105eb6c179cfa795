package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.OneTimeAddresses;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.identity.Posts;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ward with a section and its posts, and a contractor, whose people sign in with a browser. One
 * server holds one ward, so a test class with a town has a server of its own.
 */
public final class Town {

  public static final String PASSWORD = "correct horse battery";
  public static final LocalDate SINCE = LocalDate.of(2026, 3, 1);

  private static final SystemActor NOBODY = new SystemActor(SystemActor.Reason.STARTUP);

  private final ApplicationContext context;
  private final int port;
  private final OrganizationId ward;
  private final SectionId section;
  private final Map<Role, PostId> posts = new HashMap<>();

  public Town(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
    this.ward = organization(Side.WARD, "見本区");
    this.section = section("生活福祉部 給付金担当課");
    posts.put(Role.CLERK, post(section, Role.CLERK, "主任"));
    posts.put(Role.SECURITY_MANAGER, post(section, Role.SECURITY_MANAGER, "課長"));
    posts.put(Role.AUDITOR, post(section("監査事務局"), Role.AUDITOR, "監査担当"));
    posts.put(Role.ADMINISTRATOR, post(section("情報政策課"), Role.ADMINISTRATOR, "係長"));
  }

  public SectionId section() {
    return section;
  }

  public PostId post(Role role) {
    return Objects.requireNonNull(posts.get(role));
  }

  public OrganizationId organization(Side side, String name) {
    return acting(
        () ->
            context
                .getBean(Organizations.class)
                .register(
                    NOBODY, side, new OrganizationDetails(name, "見本町1番1号", "", Optional.empty())));
  }

  public SectionId section(String name) {
    return acting(() -> context.getBean(Posts.class).open(NOBODY, name, SINCE));
  }

  public PostId post(SectionId of, Role role, String title) {
    return acting(() -> context.getBean(Posts.class).make(NOBODY, of, role, title, SINCE));
  }

  /** Somebody of the ward who holds a post from that day. */
  public PersonId official(Role role, String family, String given, String account) {
    var person = person(ward, family, given, account);
    hold(post(role), person, 0, SINCE);
    return person;
  }

  public void hold(PostId post, PersonId person, int rank, LocalDate from) {
    acting(
        () -> {
          context.getBean(Posts.class).hold(NOBODY, post, person, rank, from);
          return post;
        });
  }

  public void leave(PostId post, PersonId person, LocalDate until) {
    acting(
        () -> {
          context.getBean(Posts.class).leave(NOBODY, post, person, 0, until);
          return post;
        });
  }

  /** Somebody who can sign in. */
  public PersonId person(OrganizationId of, String family, String given, String account) {
    var name = new PersonName(family, given, "テスト", "テスト");
    var person = acting(() -> context.getBean(People.class).register(NOBODY, of, name, SINCE));
    var path =
        acting(
            () -> {
              context.getBean(Accounts.class).give(NOBODY, person, Account.of(account));
              return context.getBean(OneTimeAddresses.class).toSetPassword(NOBODY, person);
            });
    var token = path.substring(path.lastIndexOf('/') + 1);
    if (!context.getBean(Accounts.class).setPassword(token, PASSWORD)) {
      throw new AssertionError("the address was not good");
    }
    return person;
  }

  /** A browser of somebody who signed in. */
  public TestBrowser as(String account) {
    var browser = new TestBrowser(port);
    browser.signIn(account, PASSWORD);
    return browser;
  }

  /** A browser of somebody who first sets their password at the address they were handed. */
  public TestBrowser first(String once, String account) {
    var browser = new TestBrowser(port);
    browser.submit(browser.get(once), once, Map.of("password", PASSWORD, "again", PASSWORD));
    browser.signIn(account, PASSWORD);
    return browser;
  }

  /** The value that an option with that text sends. */
  public static String option(Answer page, String text) {
    return page.page().select("option:containsOwn(" + text + ")").attr("value");
  }

  public static List<String> errors(Answer page) {
    return page.page().select("[role=alert] li").eachText();
  }

  public <T> T acting(Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "TEST"),
        () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }
}
