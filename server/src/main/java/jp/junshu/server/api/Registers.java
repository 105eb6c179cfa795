package jp.junshu.server.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.forms.RegisterSource;
import org.springframework.stereotype.Component;

/** The registers that modules keep, by name. */
@Component
public class Registers {

  private final List<RegisterSource> sources;

  Registers(List<RegisterSource> sources) {
    this.sources = sources.stream().sorted(Comparator.comparing(RegisterSource::name)).toList();
  }

  public List<RegisterSource> all() {
    return sources;
  }

  public Optional<RegisterSource> find(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst();
  }
}
