package jp.junshu.server.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.ReferenceSource;
import org.springframework.stereotype.Component;

/** The things of contracts by name, from the modules that keep them. */
@Component
class SourceThings {

  private final List<ReferenceSource> sources;

  SourceThings(List<ReferenceSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Those of that contract, as that person may choose them. */
  WordTerms.Things of(ContractId contract, PersonActor actor) {
    return new Named(contract, actor);
  }

  private Stream<ReferenceSource> answering(String target) {
    return sources.stream().filter(source -> source.target().equals(target));
  }

  private final class Named implements WordTerms.Things {

    private final ContractId contract;
    private final PersonActor actor;
    private final Map<UUID, Optional<String>> called = new HashMap<>();

    Named(ContractId contract, PersonActor actor) {
      this.contract = contract;
      this.actor = actor;
    }

    @Override
    public Map<UUID, String> choices(String target) {
      var names = new LinkedHashMap<UUID, String>();
      answering(target)
          .flatMap(source -> source.options(contract, actor).stream())
          .forEach(option -> names.put(option.id(), option.label()));
      return names;
    }

    @Override
    public Optional<String> called(String target, UUID id) {
      return called.computeIfAbsent(
          id,
          _ ->
              answering(target).flatMap(source -> source.label(contract, id).stream()).findFirst());
    }
  }
}
