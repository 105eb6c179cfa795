package jp.junshu.server.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.server.identity.AbsenceDirectory;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A post, its holder and those who stand in for the holder. */
@Controller
class PostsController {

  private static final List<String> RANKS = List.of("0", "1", "2", "3");

  private final Administration administration;
  private final Posts posts;
  private final People people;
  private final Organizations organizations;
  private final AbsenceDirectory absences;
  private final Messages messages;
  private final BusinessClock clock;

  PostsController(
      Administration administration,
      Posts posts,
      People people,
      Organizations organizations,
      AbsenceDirectory absences,
      Messages messages,
      BusinessClock clock) {
    this.administration = administration;
    this.posts = posts;
    this.people = people;
    this.organizations = organizations;
    this.absences = absences;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/admin/posts/{id}")
  ModelAndView show(PersonActor actor, @PathVariable PostId id, Locale locale) {
    administration.requireReader(actor);
    return page(post(id), administration.form("admin.holder", Map.of(), locale), locale);
  }

  @PostMapping("/admin/posts/{id}/holders")
  ModelAndView hold(
      PersonActor actor,
      @PathVariable PostId id,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var post = post(id);
    var form = administration.form("admin.holder", typed, locale);
    var person = form.oneOf("person", wardPeople());
    var rank = form.oneOf("rank", ranks());
    var from = form.day("from");
    return administration.done(
        actor,
        actKey,
        form,
        () -> page(post, form, locale),
        "/admin/posts/" + id,
        by ->
            posts.hold(by, id, person.orElseThrow().id(), rank.orElseThrow(), from.orElseThrow()));
  }

  @GetMapping("/admin/posts/{id}/holders/{person}/{rank}/end")
  ModelAndView end(
      PersonActor actor,
      @PathVariable PostId id,
      @PathVariable PersonId person,
      @PathVariable int rank,
      Locale locale) {
    administration.requireReader(actor);
    var form = administration.form("admin.end", Map.of(), locale);
    return endPage(holding(id, person, rank), form);
  }

  @PostMapping("/admin/posts/{id}/holders/{person}/{rank}/end")
  ModelAndView leave(
      PersonActor actor,
      @PathVariable PostId id,
      @PathVariable PersonId person,
      @PathVariable int rank,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    administration.requireReader(actor);
    var holding = holding(id, person, rank);
    var form = administration.form("admin.end", typed, locale);
    var until = form.dayFrom("until", holding.from());
    return administration.done(
        actor,
        actKey,
        form,
        () -> endPage(holding, form),
        "/admin/posts/" + id,
        by -> posts.leave(by, id, person, rank, until.orElseThrow()));
  }

  private ModelAndView endPage(Holding holding, TypedForm form) {
    var name = people.find(holding.person()).map(each -> each.name().full()).orElse("");
    var where = "/admin/posts/" + holding.post();
    var action = "%s/holders/%s/%d/end".formatted(where, holding.person(), holding.deputyRank());
    return Administration.endPage(form, holding.title() + " " + name, where, action);
  }

  private ModelAndView page(Post post, TypedForm form, Locale locale) {
    var holdings = held(post.id());
    Map<String, Object> model = new HashMap<>();
    model.put("post", post);
    model.put("section", posts.sectionName(post.section(), clock.today()));
    model.put("holdings", holdings);
    model.put(
        "absences",
        absences.from(holdings.stream().map(Holding::person).toList(), clock.instant()));
    model.put("names", people.find(holdings.stream().map(Holding::person).toList()));
    model.put("people", wardPeople().values().stream().map(PostsController::choice).toList());
    model.put("ranks", RANKS.stream().map(rank -> choice(rank, locale)).toList());
    model.put("form", form);
    return new ModelAndView("web/post", model);
  }

  private List<Holding> held(PostId id) {
    return posts.on(clock.today()).stream().filter(each -> each.post().equals(id)).toList();
  }

  private Holding holding(PostId id, PersonId person, int rank) {
    return held(id).stream()
        .filter(each -> each.person().equals(person) && each.deputyRank() == rank)
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private Post post(PostId id) {
    return posts.post(id).orElseThrow(NotThere::new);
  }

  private static Choice choice(Person person) {
    return Choice.of(person.id().toString(), person.name().full());
  }

  private Choice choice(String rank, Locale locale) {
    return Choice.of(rank, messages.in(locale).get("admin.rank." + rank));
  }

  private Map<String, Person> wardPeople() {
    return organizations.ward().stream()
        .flatMap(ward -> people.of(ward.id()).stream())
        .collect(Collectors.toMap(person -> person.id().toString(), Function.identity()));
  }

  private static Map<String, Integer> ranks() {
    return RANKS.stream().collect(Collectors.toMap(Function.identity(), Integer::valueOf));
  }
}
