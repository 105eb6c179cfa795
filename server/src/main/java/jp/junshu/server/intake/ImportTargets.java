package jp.junshu.server.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that rows of a file can become. */
@Component
public class ImportTargets {

  private final List<ImportTarget> registers;
  private final FormTargets forms;

  ImportTargets(List<ImportTarget> registers, FormTargets forms) {
    this.registers = List.copyOf(registers);
    this.forms = forms;
  }

  /** The register or form of that code, if there is one. */
  public Optional<ImportTarget> find(String code) {
    return registers.stream()
        .filter(target -> target.code().equals(code))
        .findFirst()
        .or(() -> forms.find(code));
  }
}
