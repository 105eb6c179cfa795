package jp.junshu.server.web;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The way to every deed of administration, and who may look at its pages. */
@Component
class Administration {

  private static final Action ADMINISTER = Action.of("administer");

  private final Acts acts;
  private final PostDirectory posts;
  private final BusinessClock clock;
  private final Messages messages;

  Administration(Acts acts, PostDirectory posts, BusinessClock clock, Messages messages) {
    this.acts = acts;
    this.posts = posts;
    this.clock = clock;
    this.messages = messages;
  }

  /** Asks the gate, then does the deed; the same key never does it twice. */
  <T> T act(PersonActor actor, ActKey key, String where, Function<PersonActor, T> deed) {
    return act(ADMINISTER, actor, key, where, deed);
  }

  /** The same for an act with a name of its own. */
  <T> T act(
      Action action, PersonActor actor, ActKey key, String where, Function<PersonActor, T> deed) {
    var ward = ResourceRef.ofWard("ward", actor.organization());
    return acts.perform(
        Ask.of(actor, action, ward, key, where),
        clearance -> deed.apply(clearance.personFor(action, ward)));
  }

  /** Draws the form again with its errors, or acts and goes on there. */
  ModelAndView done(
      PersonActor actor,
      ActKey key,
      TypedForm form,
      Supplier<ModelAndView> again,
      String where,
      Consumer<PersonActor> deed) {
    if (!form.errors().isEmpty()) {
      var page = again.get();
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    act(
        actor,
        key,
        where,
        by -> {
          deed.accept(by);
          return where;
        });
    return new ModelAndView("redirect:" + where);
  }

  /** To everybody but administrators and auditors these pages are not there. */
  void requireReader(PersonActor actor) {
    if (!reads(actor)) {
      throw new NotThere();
    }
  }

  boolean reads(PersonActor actor) {
    return administers(actor)
        || actor.side() == Side.WARD && posts.holds(actor.person(), Role.AUDITOR, clock.instant());
  }

  /** Whether the forms are for them; the gate decides when they are sent. */
  boolean administers(PersonActor actor) {
    return actor.side() == Side.WARD
        && posts.holds(actor.person(), Role.ADMINISTRATOR, clock.instant());
  }

  TypedForm form(String prefix, Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), prefix, typed);
  }

  /** The page that asks for the last day of something. */
  static ModelAndView endPage(TypedForm form, String what, String where, String action) {
    return new ModelAndView(
        "web/end", Map.of("form", form, "what", what, "where", where, "action", action));
  }
}
