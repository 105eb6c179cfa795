package jp.junshu.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import org.jspecify.annotations.Nullable;

/** A change as the columns of a row. */
record ChangeRow(
    String kind,
    UUID subject,
    @Nullable UUID into,
    @Nullable String name,
    @Nullable String role,
    @Nullable Integer rank,
    @Nullable UUID leaving,
    @Nullable UUID arriving) {

  static ChangeRow of(Change change) {
    return switch (change) {
      case Change.Rename(var section, var name) -> named("RENAME", section, name);
      case Change.Open(var section, var name) -> named("OPEN", section, name);
      case Change.Merge(var section, var into) -> moved("MERGE", section.value(), into);
      case Change.Move(var contract, var into) -> moved("MOVE", contract.value(), into);
      case Change.Create(var post, var section, var role, var title) ->
          new ChangeRow(
              "CREATE", post.value(), section.value(), title, role.name(), null, null, null);
      case Change.HandOver(var post, var rank, var leaving, var arriving) ->
          new ChangeRow(
              "HAND_OVER", post.value(), null, null, null, rank, id(leaving), id(arriving));
    };
  }

  private static ChangeRow named(String kind, SectionId section, String name) {
    return new ChangeRow(kind, section.value(), null, name, null, null, null, null);
  }

  private static ChangeRow moved(String kind, UUID subject, SectionId into) {
    return new ChangeRow(kind, subject, into.value(), null, null, null, null, null);
  }

  private static @Nullable UUID id(Optional<PersonId> person) {
    return person.map(PersonId::value).orElse(null);
  }

  static ChangeRow of(ResultSet row) throws SQLException {
    return new ChangeRow(
        row.getString("kind"),
        Rows.uuid(row, "subject"),
        row.getObject("into_section", UUID.class),
        row.getString("name"),
        row.getString("role"),
        row.getObject("deputy_rank", Integer.class),
        row.getObject("leaving", UUID.class),
        row.getObject("arriving", UUID.class));
  }

  Change change() {
    return switch (kind) {
      case "RENAME" -> new Change.Rename(new SectionId(subject), there(name));
      case "OPEN" -> new Change.Open(new SectionId(subject), there(name));
      case "MERGE" -> new Change.Merge(new SectionId(subject), section());
      case "MOVE" -> new Change.Move(new ContractId(subject), section());
      case "CREATE" ->
          new Change.Create(new PostId(subject), section(), Role.valueOf(there(role)), there(name));
      case "HAND_OVER" ->
          new Change.HandOver(
              new PostId(subject),
              there(rank),
              Optional.ofNullable(leaving).map(PersonId::new),
              Optional.ofNullable(arriving).map(PersonId::new));
      default -> throw new IllegalStateException("no such change: " + kind);
    };
  }

  private SectionId section() {
    return new SectionId(there(into));
  }

  private static <T> T there(@Nullable T column) {
    return Objects.requireNonNull(column, "column of the change");
  }

  Map<String, @Nullable Object> columns() {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("kind", kind);
    columns.put("subject", subject);
    columns.put("into", into);
    columns.put("name", name);
    columns.put("role", role);
    columns.put("rank", rank);
    columns.put("leaving", leaving);
    columns.put("arriving", arriving);
    return columns;
  }
}
