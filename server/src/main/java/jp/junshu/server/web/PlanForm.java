package jp.junshu.server.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.TypedForm;

/** The fields of one kind of line, and the change that was written into them. */
final class PlanForm {

  /** The kinds, in the order in which they are offered. */
  static final List<String> KINDS =
      List.of("RENAME", "OPEN", "MERGE", "MOVE", "CREATE", "HAND_OVER");

  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "RENAME", List.of("section", "name"),
          "OPEN", List.of("name"),
          "MERGE", List.of("section", "into"),
          "MOVE", List.of("contract", "into"),
          "CREATE", List.of("section", "role", "name"),
          "HAND_OVER", List.of("post", "rank", "leaving", "arriving"));

  private final TypedForm form;
  private final PlanNames names;
  private final Plan plan;

  PlanForm(TypedForm form, PlanNames names, Plan plan) {
    this.form = form;
    this.names = names;
    this.plan = plan;
  }

  List<PlanField> fields(String kind) {
    return FIELDS.getOrDefault(kind, List.of()).stream().map(this::field).toList();
  }

  private PlanField field(String name) {
    var nobody = name.equals("leaving") || name.equals("arriving");
    return new PlanField(
        form.view(name).wide("l"),
        choices(name),
        form.words().get(nobody ? "plan.nobody" : "admin.choose"));
  }

  private List<Choice> choices(String field) {
    return switch (field) {
      case "section", "into" -> names.sections(plan);
      case "contract" -> names.contracts();
      case "post" -> names.posts(plan);
      case "leaving", "arriving" -> names.people();
      case "role" -> roles();
      case "rank" ->
          Stream.of("0", "1", "2", "3")
              .map(rank -> Choice.of(rank, form.words().get("admin.rank." + rank)))
              .toList();
      default -> List.of();
    };
  }

  private List<Choice> roles() {
    return Stream.of(Role.CLERK, Role.SECURITY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)
        .filter(role -> role.side() == Side.WARD)
        .map(role -> Choice.of(role.name(), form.words().get("role." + role.name())))
        .toList();
  }

  /** The change; if something cannot be taken, the form has its errors. */
  Optional<Change> read(String kind) {
    var change = FIELDS.containsKey(kind) ? written(kind) : Optional.<Change>empty();
    return form.errors().isEmpty() ? change : Optional.empty();
  }

  private Optional<Change> written(String kind) {
    return switch (kind) {
      case "RENAME" -> of(section("section"), id -> new Change.Rename(id, name()));
      case "OPEN" -> Optional.of(new Change.Open(SectionId.random(), name()));
      case "MERGE" ->
          of(section("section"), from -> new Change.Merge(from, section("into").orElse(from)));
      case "MOVE" ->
          of(
              chosen("contract").map(ContractId::of),
              id -> new Change.Move(id, section("into").orElseGet(SectionId::random)));
      case "CREATE" ->
          of(
              section("section"),
              id ->
                  new Change.Create(
                      PostId.random(),
                      id,
                      chosen("role").map(Role::valueOf).orElse(Role.CLERK),
                      name()));
      default -> handOver();
    };
  }

  private Optional<Change> handOver() {
    return of(
        chosen("post").map(PostId::of),
        post ->
            new Change.HandOver(
                post,
                chosen("rank").map(Integer::valueOf).orElse(0),
                person("leaving"),
                person("arriving")));
  }

  private static <T> Optional<Change> of(Optional<T> read, Function<T, Change> change) {
    return read.map(change);
  }

  private String name() {
    return form.text("name", Posts.RULE);
  }

  private Optional<SectionId> section(String field) {
    return chosen(field).map(SectionId::of);
  }

  private Optional<PersonId> person(String field) {
    return form.raw(field).isEmpty() ? Optional.empty() : chosen(field).map(PersonId::of);
  }

  /** Only what was offered is taken. */
  private Optional<String> chosen(String field) {
    return form.oneOf(
        field, choices(field).stream().collect(Collectors.toMap(Choice::value, Choice::value)));
  }
}
