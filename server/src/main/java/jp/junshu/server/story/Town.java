package jp.junshu.server.story;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.server.ui.JapaneseDates;

/**
 * Who is who before a story begins: registered by the first administrator, who came in by the
 * address that serves once, on the screens of administration.
 */
final class Town {

  private static final String SECTIONS = "/admin";
  private static final String ORGANIZATIONS = "/admin/organizations";
  private static final String REGISTER = "登録する";

  private final Stage stage;
  private final Person administrator;

  Town(Stage stage, Person administrator) {
    this.stage = stage;
    this.administrator = administrator;
  }

  /** Uses the address of the first start. */
  void found(String firstPath, String ward, String section, String title) {
    var form = stage.stranger().open(firstPath).form("登録して始める").set("自治体の名前", ward);
    form.set("このシステムを受け持つ課", section).set("管理する人の職名", title);
    named(form, administrator).set("利用者番号", administrator.account());
    done(stage.chosenPassword(form, administrator).press());
  }

  void section(String name) {
    var form = admin().open(SECTIONS).form(REGISTER).set("課の名前", name);
    done(form.set("いつから", today()).press());
  }

  void firm(String name, String address, String representative, String number) {
    var form = admin().open(ORGANIZATIONS).form(REGISTER).set("名称", name);
    form.set("所在地", address).set("代表者", representative).set("法人番号", number);
    done(form.press());
  }

  /** Registers people of an organization and gives each an account, which they make their own. */
  void people(String organization, List<Person> people) {
    var page = admin().open(ORGANIZATIONS).follow(organization);
    for (var person : people) {
      var form = named(page.form(REGISTER), person).set("いつから", today());
      page = done(form.press());
      account(page.follow(person.name()), person);
    }
  }

  /** Makes a post in a section and puts somebody on it. */
  void post(String section, String role, String title, Person holder) {
    var made = admin().open(SECTIONS).follow(section).form(REGISTER).set("遵守事項での役割", role);
    var page = done(made.set("職名", title).set("いつから", today()).press()).follow(title);
    var held = page.form(REGISTER).set("人", holder.name()).set("本人か代決者か", "本人");
    done(held.set("いつから", today()).press());
  }

  /** The account is handed over with an address that serves once; the person sets the password. */
  private void account(Page person, Person who) {
    var given = person.follow("利用者番号とパスワードの手続").form("利用者番号を渡す");
    var address = done(given.set("利用者番号", who.account()).press()).link("/once/");
    var once =
        address
            .map(stage.stranger()::open)
            .orElseThrow(() -> new StoryBroken("パスワードを決める住所が渡されませんでした。"));
    done(stage.chosenPassword(once.form("このパスワードに決める"), who).press());
  }

  private static FilledForm named(FilledForm form, Person who) {
    form.set("姓", who.familyName()).set("名", who.givenName());
    return form.set("姓のフリガナ", who.familyKana()).set("名のフリガナ", who.givenKana());
  }

  private Browser admin() {
    return stage.of(administrator);
  }

  private String today() {
    return today(stage.today());
  }

  private static String today(LocalDate day) {
    return JapaneseDates.full(day);
  }

  private static Page done(Page page) {
    if (!(Outcome.of(page) instanceof Outcome.Done)) {
      throw new StoryBroken("登録できませんでした: " + Outcome.of(page).told());
    }
    return page;
  }
}
