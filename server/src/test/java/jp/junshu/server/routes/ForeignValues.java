package jp.junshu.server.routes;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.afterwards.Disposal;
import jp.junshu.server.attachments.Owner;
import jp.junshu.server.contracts.SectionScope;
import jp.junshu.server.ledger.LogRef;
import org.jspecify.annotations.Nullable;

/**
 * Arguments by type that name what a world holds: every id is one that is there, everything else is
 * what such a value may be. Types that it cannot make are told.
 */
final class ForeignValues {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  /** What the words in such a record are, where not every word will do. */
  private static final Map<Class<?>, String> WORDS =
      Map.of(Owner.class, "FILING", SectionScope.class, "4.1");

  private final Map<Class<?>, Object> known;
  private final List<FilingId> filings;

  ForeignValues(World world, Ensemble cast) {
    var contract = ContractId.of(world.value("working"));
    filings =
        List.of("left", "application", "granted", "with-file", "sent-back", "tier").stream()
            .map(world::value)
            .map(FilingId::of)
            .toList();
    known =
        Map.ofEntries(
            Map.entry(ContractId.class, contract),
            Map.entry(LogRef.class, LogRef.contract(contract)),
            Map.entry(FilingId.class, filings.getFirst()),
            Map.entry(AssetId.class, AssetId.of(world.value("asset"))),
            Map.entry(AssignmentId.class, AssignmentId.of(world.value("worker"))),
            Map.entry(AttachmentId.class, AttachmentId.of(world.value("file"))),
            Map.entry(ClientId.class, ClientId.of(world.value("client"))),
            Map.entry(ImportId.class, ImportId.of(world.value("import"))),
            Map.entry(TierId.class, TierId.of(world.value("tier"))),
            Map.entry(AbsenceId.class, AbsenceId.of(world.value("absence"))),
            Map.entry(SectionId.class, cast.section()),
            Map.entry(PlanId.class, PlanId.of(world.value("plan"))),
            Map.entry(EnvelopeId.class, EnvelopeId.of(world.value("envelope"))),
            Map.entry(OpeningId.class, OpeningId.of(world.value("emergency"))),
            Map.entry(PostId.class, PostId.of(world.value("post"))),
            Map.entry(EditionId.class, EditionId.of(world.value("edition"))),
            Map.entry(PersonId.class, cast.actor(Cast.WORKER).person()),
            Map.entry(OrganizationId.class, cast.actor(Cast.WORKER).organization()),
            Map.entry(Disposal.Outcome.class, Disposal.Outcome.KEEP),
            Map.entry(Actor.class, cast.actor(Cast.WORKER)));
  }

  /** One argument list for each filing that the world holds, or a single one; empty if untold. */
  List<Object[]> arguments(Type[] types) {
    var all = new ArrayList<Object[]>();
    for (var filing : filings) {
      var values = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        var value = value(types[i], filing, 0);
        if (value == null) {
          return List.of();
        }
        values[i] = value;
      }
      all.add(values);
    }
    return all;
  }

  private @Nullable Object value(Type type, FilingId filing, int depth) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, filing, depth);
    }
    if (!(type instanceof Class<?> plain)) {
      return null;
    }
    if (plain == FilingId.class) {
      return filing;
    }
    if (known.containsKey(plain)) {
      return known.get(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    return plain.isRecord() && depth < 6 ? record(plain, filing, depth) : simple(plain, filing);
  }

  private @Nullable Object generic(ParameterizedType type, FilingId filing, int depth) {
    var inner = value(type.getActualTypeArguments()[0], filing, depth);
    return switch (type.getRawType().getTypeName()) {
      case "java.util.Optional" -> Optional.ofNullable(inner);
      case "java.util.List", "java.util.Collection" -> inner == null ? null : List.of(inner);
      case "java.util.Set" -> inner == null ? null : Set.of(inner);
      case "java.util.Map" -> Map.of();
      default -> null;
    };
  }

  private @Nullable Object record(Class<?> type, FilingId filing, int depth) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          types[i] == String.class && WORDS.containsKey(type)
              ? WORDS.get(type)
              : value(components[i].getGenericType(), filing, depth + 1);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException refusesSuchValues) {
      return null;
    }
  }

  private static @Nullable Object simple(Class<?> type, FilingId filing) {
    return switch (type.getName()) {
      case "java.lang.String" -> "F06";
      case "boolean", "java.lang.Boolean" -> true;
      case "int", "java.lang.Integer" -> 1;
      case "long", "java.lang.Long" -> 1L;
      case "java.util.UUID" -> filing.value();
      case "[B" -> new byte[] {1};
      case "java.time.LocalDate" -> DAY;
      case "java.time.LocalDateTime" -> DAY.atStartOfDay();
      case "java.time.Instant" -> NOW;
      case "jp.junshu.core.merkle.Hash" -> Hash.sha256(new byte[] {1});
      case "jp.junshu.core.policy.ClauseId" -> ClauseId.of("2.5");
      default -> null;
    };
  }
}
