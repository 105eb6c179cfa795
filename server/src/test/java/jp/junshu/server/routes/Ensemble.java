package jp.junshu.server.routes;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.FirstStart;
import jp.junshu.server.identity.OneTimeAddresses;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.identity.Posts;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cast as registered people with posts and accounts, each before a browser. */
public final class Ensemble {

  public static final String PASSWORD = "correct horse battery";
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

  private final ApplicationContext context;
  private final int port;
  private final Map<Cast, PersonActor> actors = new EnumMap<>(Cast.class);
  private final Map<Cast, TestBrowser> browsers = new EnumMap<>(Cast.class);
  private final String mark;
  private SectionId section = SectionId.random();
  private Optional<Guests> guests = Optional.empty();

  public Ensemble(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
    this.mark = "";
    begin();
    inWard(
        () -> {
          register();
          return section;
        });
  }

  /**
   * Other people with the same roles, for another contractor and another section of the same ward;
   * its administrator and its auditor are the same.
   *
   * @param mark what their accounts begin with
   */
  Ensemble(Ensemble first, String mark, OrganizationId contractor, String section) {
    this.context = first.context;
    this.port = first.port;
    this.mark = mark;
    for (var who : List.of(Cast.ADMINISTRATOR, Cast.AUDITOR, Cast.STRANGER)) {
      actors.put(who, first.actor(who));
    }
    inWard(
        () -> {
          var ward = administrator().organization();
          this.section = context.getBean(Posts.class).open(administrator(), section, FROM);
          for (var who : List.of(Cast.WORKER, Cast.MANAGER)) {
            person(who, contractor);
          }
          for (var who : List.of(Cast.CLERK, Cast.DECIDER)) {
            person(who, ward);
          }
          return contractor;
        });
  }

  /** They take a place on every job that is made from now on. */
  void joinedBy(Guests others) {
    guests = Optional.of(others);
  }

  Optional<Guests> guests() {
    return guests;
  }

  private void begin() {
    var path = context.getBean(FirstStart.class).address().orElseThrow();
    var admin = Cast.ADMINISTRATOR;
    var typed =
        Map.ofEntries(
            entry("name", "見本区"),
            entry("section", "総務部 情報政策課"),
            entry("title", "係長"),
            entry("familyName", admin.family()),
            entry("givenName", admin.given()),
            entry("familyReading", "タカギ"),
            entry("givenReading", "カツラ"),
            entry("account", admin.account()),
            entry("password", PASSWORD),
            entry("again", PASSWORD));
    var browser = new TestBrowser(port);
    browser.submit(browser.get(path), path, typed);
  }

  private void register() {
    var ward = context.getBean(Organizations.class).ward().orElseThrow().id();
    var administrator = context.getBean(People.class).of(ward).getFirst().id();
    actors.put(Cast.ADMINISTRATOR, new PersonActor(administrator, ward, Side.WARD));
    section = context.getBean(Posts.class).open(administrator(), "生活福祉部 給付金担当課", FROM);
    var contractor = firm("株式会社みなと事務センター");
    person(Cast.STRANGER, firm("北条情報サービス株式会社"));
    person(Cast.WORKER, contractor);
    person(Cast.MANAGER, contractor);
    person(Cast.CLERK, ward);
    person(Cast.DECIDER, ward);
    person(Cast.AUDITOR, ward);
  }

  OrganizationId firm(String name) {
    var details = new OrganizationDetails(name, "", "", Optional.empty());
    return context.getBean(Organizations.class).register(administrator(), Side.CONTRACTOR, details);
  }

  private void person(Cast who, OrganizationId organization) {
    var name = new PersonName(who.family(), who.given(), "テスト", "");
    var id = context.getBean(People.class).register(administrator(), organization, name, FROM);
    actors.put(who, new PersonActor(id, organization, who.role().side()));
    if (who.role().side() == Side.WARD) {
      var all = context.getBean(Posts.class);
      var post = all.make(administrator(), section, who.role(), "テスト", FROM);
      all.hold(administrator(), post, id, 0, FROM);
    }
    var accounts = context.getBean(Accounts.class);
    accounts.give(administrator(), id, Account.of(account(who)));
  }

  private String account(Cast who) {
    return mark + who.account();
  }

  public SectionId section() {
    return section;
  }

  public PersonActor administrator() {
    return actor(Cast.ADMINISTRATOR);
  }

  public PersonActor actor(Cast who) {
    return Objects.requireNonNull(actors.get(who));
  }

  /** An address by which this person sets a password. */
  String once(PersonId person) {
    var addresses = context.getBean(OneTimeAddresses.class);
    return inWard(() -> addresses.toSetPassword(administrator(), person));
  }

  /** This person's browser, signed in. */
  public TestBrowser browser(Cast who) {
    return browsers.computeIfAbsent(who, this::entered);
  }

  /** The name of a sign-in of that person on another device, as their page of sign-ins says it. */
  String anotherSignIn(Cast who) {
    browser(who);
    var another = new TestBrowser(port);
    another.signIn(account(who), PASSWORD);
    var form = browser(who).get("/sessions").page().select("form[action$=/end]");
    return form.attr("action").replaceAll("/sessions/|/end", "");
  }

  /** The next time they sign in anew. */
  public void leave(Cast who) {
    browsers.remove(who);
  }

  private TestBrowser entered(Cast who) {
    var browser = new TestBrowser(port);
    if (who == Cast.SIGNED_OUT) {
      return browser;
    }
    if (who != Cast.ADMINISTRATOR) {
      var token = once(actor(who).person()).substring("/once/".length());
      context.getBean(Accounts.class).setPassword(token, PASSWORD);
    }
    browser.signIn(account(who), PASSWORD);
    return browser;
  }

  /** Their browser, signed in anew with a password set anew. */
  public TestBrowser anew(Cast who) {
    leave(who);
    return browser(who);
  }

  /** In one transaction of the system's, as what opens doors is seen. */
  public <T> T inSystem(Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var system = new TenantContext(Party.SYSTEM, Set.of(), "TEST");
    return TenantContext.call(
        system, () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }

  /** In one transaction of the ward's. */
  public <T> T inWard(Supplier<T> work) {
    return as(Party.WARD, work);
  }

  /** In one transaction of that party's. */
  <T> T as(Party party, Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var tenant = new TenantContext(party, Set.of(), "TEST");
    return TenantContext.call(
        tenant, () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }
}
