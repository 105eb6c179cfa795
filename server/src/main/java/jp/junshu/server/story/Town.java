package jp.junshu.server.story;

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
    done(made.set("職名", title).set("いつから", today()).press());
    hold(section, title, holder, "本人");
  }

  /** Names who decides while the holder of a post is absent. */
  void deputy(String section, String title, Person deputy) {
    hold(section, title, deputy, "代決者(1番目)");
  }

  private void hold(String section, String title, Person person, String rank) {
    var post = admin().open(SECTIONS).follow(section).follow(title);
    var held = post.form(REGISTER).set("人", person.name()).set("本人か代決者か", rank);
    done(held.set("いつから", today()).press());
  }

  private void account(Page person, Person who) {
    var given = person.follow("利用者番号とパスワードの手続").form("利用者番号を渡す");
    stage.setsPassword(done(given.set("利用者番号", who.account()).press()), who);
  }

  /** Writes a person's name into a form that asks for it. */
  static FilledForm named(FilledForm form, Person who) {
    form.set("姓", who.familyName()).set("名", who.givenName());
    return form.set("姓のフリガナ", who.familyKana()).set("名のフリガナ", who.givenKana());
  }

  private Browser admin() {
    return stage.of(administrator);
  }

  private String today() {
    return JapaneseDates.era(stage.today());
  }

  private static Page done(Page page) {
    return Outcome.done(page, "登録できませんでした");
  }
}
