package jp.junshu.server.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** How strongly the clauses begin by template: {@code contracts/template-strengths.tsv}. */
@Component
class TemplateStrengths {

  private final List<Start> starts;

  /** One clause of a template that does not begin enforced. */
  record Start(ContractTemplate template, ClauseId clause, Strength strength) {}

  TemplateStrengths(@Value("classpath:contracts/template-strengths.tsv") Resource file)
      throws IOException {
    this.starts =
        file.getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("\t", -1))
            .map(
                cells ->
                    new Start(
                        ContractTemplate.valueOf(cells[0]),
                        ClauseId.of(cells[1]),
                        Strength.valueOf(cells[2])))
            .toList();
  }

  List<Start> of(ContractTemplate template) {
    return starts.stream().filter(start -> start.template() == template).toList();
  }
}
