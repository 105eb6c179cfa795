package jp.junshu.server.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.id.ActKey;

/**
 * The frame around a screen. Every template that declares {@code @param Page page} is given one;
 * the template itself says its title, its place in the menu and its crumbs.
 *
 * @param ward the name of the municipality
 * @param who who is signed in
 * @param current the code of the menu entry that this page stands under, or empty
 * @param story whether this is made-up data under a story clock
 * @param languageHref the same page in the other language, empty where the page cannot be got again
 * @param watch where the page asks whether its sign-in still lives; empty where nobody is signed in
 * @param csrf asked for only when a form is drawn, because it begins a session
 * @param done what the person has just done; asked for once, because then it has been said
 */
public record Page(
    Words words,
    String title,
    String ward,
    Optional<Who> who,
    List<NavItem> nav,
    String current,
    List<Crumb> crumbs,
    boolean story,
    Foot foot,
    Optional<String> languageHref,
    Optional<String> watch,
    Supplier<Csrf> csrf,
    Supplier<Optional<Done>> done) {

  public Page {
    nav = List.copyOf(nav);
    crumbs = List.copyOf(crumbs);
  }

  /** The signed-in person as the head of the page says it. */
  public record Who(String post, String name) {}

  /** An entry of the menu. */
  public record NavItem(String code, String label, String href, int order) {}

  /** A step on the way to this page; the last one has no way. */
  public record Crumb(String label, Optional<String> href) {}

  /** What stands at the foot of every page. */
  public record Foot(
      Optional<String> edition, String phone, Optional<String> logState, List<NavItem> links) {
    public Foot {
      links = List.copyOf(links);
    }
  }

  /**
   * What was just done, in words.
   *
   * @param receipt where it can be proven, if it can
   */
  public record Done(String what, Instant at, Optional<NavItem> receipt) {}

  /** The hidden field without which no form is taken. */
  public record Csrf(String name, String token) {}

  public Page titled(String newTitle) {
    return new Page(
        words,
        newTitle,
        ward,
        who,
        nav,
        current,
        crumbs,
        story,
        foot,
        languageHref,
        watch,
        csrf,
        done);
  }

  /** Marks the menu entry that this page stands under. */
  public Page at(String code) {
    return new Page(
        words, title, ward, who, nav, code, crumbs, story, foot, languageHref, watch, csrf, done);
  }

  /** Adds a step that leads somewhere. */
  public Page crumb(String label, String href) {
    return crumb(new Crumb(label, Optional.of(href)));
  }

  /** Adds the last step, this page itself. */
  public Page crumb(String label) {
    return crumb(new Crumb(label, Optional.empty()));
  }

  /** A new key for a form about to be drawn. */
  public ActKey newActKey() {
    return ActKey.random();
  }

  private Page crumb(Crumb crumb) {
    var longer = new java.util.ArrayList<>(crumbs);
    longer.add(crumb);
    return new Page(
        words,
        title,
        ward,
        who,
        nav,
        current,
        longer,
        story,
        foot,
        languageHref,
        watch,
        csrf,
        done);
  }
}
