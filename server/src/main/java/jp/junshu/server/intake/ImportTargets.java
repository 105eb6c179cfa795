package jp.junshu.server.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that is kept as sheets, and what rows of a file can become. */
@Component
public class ImportTargets {

  private final List<ImportTarget> registers;
  private final FormTargets forms;
  private final KeptRegisters kept;

  ImportTargets(List<ImportTarget> registers, FormTargets forms, KeptRegisters kept) {
    this.registers = List.copyOf(registers);
    this.forms = forms;
    this.kept = kept;
  }

  /** What is kept under that code: what rows can become, or a register that is only taken out. */
  public Optional<SheetSource> source(String code) {
    return find(code).<SheetSource>map(target -> target).or(() -> kept.find(code));
  }

  /** The register or form of that code, if there is one. */
  public Optional<ImportTarget> find(String code) {
    return registers.stream()
        .filter(target -> target.code().equals(code))
        .findFirst()
        .or(() -> forms.find(code));
  }
}
