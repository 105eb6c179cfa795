package jp.junshu.server.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.server.emergency.EmergencyActs;
import jp.junshu.server.emergency.EmergencySession;
import jp.junshu.server.emergency.EmergencyWatch;
import jp.junshu.server.emergency.Opening;
import jp.junshu.server.emergency.Openings;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Person;
import jp.junshu.server.identity.Post;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What whoever broke an envelope sees: the ward's people and posts, and nothing of a contract. */
@Controller
class EmergencyPagesController {

  private static final List<String> RANKS = List.of("0", "1", "2", "3");

  private final EmergencyActs acts;
  private final EmergencyWatch watch;
  private final Openings openings;
  private final People people;
  private final Posts posts;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Messages messages;
  private final BusinessClock clock;

  EmergencyPagesController(
      EmergencyActs acts,
      EmergencyWatch watch,
      Openings openings,
      People people,
      Posts posts,
      Accounts accounts,
      Organizations organizations,
      Messages messages,
      BusinessClock clock) {
    this.acts = acts;
    this.watch = watch;
    this.openings = openings;
    this.people = people;
    this.posts = posts;
    this.accounts = accounts;
    this.organizations = organizations;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/emergency")
  ModelAndView desk() {
    var today = clock.today();
    var there =
        posts.all().stream()
            .filter(post -> post.until().map(end -> !end.isBefore(today)).orElse(true))
            .toList();
    var model = new HashMap<String, Object>();
    model.put("opening", opening());
    model.put("people", ward().values().stream().toList());
    model.put("posts", there);
    model.put(
        "sections",
        there.stream()
            .map(Post::section)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), id -> posts.sectionName(id, today))));
    return new ModelAndView("emergency/desk", model);
  }

  @GetMapping("/emergency/people/{id}")
  ModelAndView person(@PathVariable PersonId id) {
    return person(wardPerson(id), "", "");
  }

  @PostMapping("/emergency/people/{id}/reset")
  ModelAndView reset(@PathVariable PersonId id, @RequestParam String actKey) {
    var person = wardPerson(id);
    if (accounts.of(id).isEmpty()) {
      throw new NotThere();
    }
    return person(person, acts.reset(current(), key(actKey), id), "");
  }

  @PostMapping("/emergency/people/{id}/sign-out")
  ModelAndView signOut(@PathVariable PersonId id, @RequestParam String actKey) {
    var person = wardPerson(id);
    acts.signOut(current(), key(actKey), id);
    return person(person, "", "out");
  }

  @GetMapping("/emergency/posts/{id}")
  ModelAndView post(@PathVariable PostId id, Locale locale) {
    return post(wardPost(id), form(Map.of(), locale), locale);
  }

  @PostMapping("/emergency/posts/{id}/holders")
  ModelAndView appoint(
      @PathVariable PostId id,
      @RequestParam String actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var post = wardPost(id);
    var form = form(typed, locale);
    var person = form.oneOf("person", ward());
    var rank = form.oneOf("rank", ranks());
    if (!form.errors().isEmpty()) {
      var again = post(post, form, locale);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    acts.appoint(current(), key(actKey), id, person.orElseThrow().id(), rank.orElseThrow());
    return new ModelAndView("redirect:/emergency/posts/" + id);
  }

  /** The list is sealed, and nothing is open any more. */
  @PostMapping("/emergency/leave")
  String leave(HttpServletRequest request) {
    watch.leave(current());
    EmergencyFilter.forget(request);
    return "redirect:" + EmergencyDoorController.PATH + "?over";
  }

  private ModelAndView person(Person person, String path, String done) {
    var held =
        posts.on(clock.today()).stream()
            .filter(each -> each.person().equals(person.id()))
            .map(Holding::title)
            .toList();
    var model = new HashMap<String, Object>();
    model.put("opening", opening());
    model.put("person", person);
    model.put("account", accounts.of(person.id()));
    model.put("held", held);
    model.put("path", path);
    model.put("done", done);
    return new ModelAndView("emergency/person", model);
  }

  private ModelAndView post(Post post, TypedForm form, Locale locale) {
    var holdings =
        posts.on(clock.today()).stream().filter(each -> each.post().equals(post.id())).toList();
    var words = messages.in(locale);
    var model = new HashMap<String, Object>();
    model.put("opening", opening());
    model.put("post", post);
    model.put("section", posts.sectionName(post.section(), clock.today()));
    model.put("holdings", holdings);
    model.put("names", people.find(holdings.stream().map(Holding::person).toList()));
    model.put(
        "people",
        ward().values().stream()
            .map(each -> Choice.of(each.id().toString(), each.name().full()))
            .toList());
    model.put(
        "ranks",
        RANKS.stream().map(rank -> Choice.of(rank, words.get("emergency.rank." + rank))).toList());
    model.put("form", form);
    return new ModelAndView("emergency/post", model);
  }

  private Map<String, Person> ward() {
    return organizations.ward().stream()
        .flatMap(ward -> people.of(ward.id()).stream())
        .collect(
            Collectors.toMap(
                person -> person.id().toString(),
                Function.identity(),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  private Person wardPerson(PersonId id) {
    var person = ward().get(id.toString());
    if (person == null) {
      throw new NotThere();
    }
    return person;
  }

  private Post wardPost(PostId id) {
    return posts.post(id).orElseThrow(NotThere::new);
  }

  private Opening opening() {
    return openings.find(current()).orElseThrow(NotThere::new);
  }

  private static OpeningId current() {
    return EmergencySession.current().orElseThrow(NotThere::new);
  }

  /** In the hand of the opening, as a person's is in theirs. */
  private static ActKey key(String sent) {
    return ActKey.of(sent, new PersonId(current().value()));
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "emergency.appoint", typed);
  }

  private static Map<String, Integer> ranks() {
    return RANKS.stream().collect(Collectors.toMap(Function.identity(), Integer::valueOf));
  }
}
