package jp.junshu.server.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.junshu.core.gate.RuleTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration
class GateConfiguration {

  @Bean
  RuleTable ruleTable(@Value("classpath:gate/rule-table.tsv") Resource file) throws IOException {
    return RuleTable.parse(file.getContentAsString(StandardCharsets.UTF_8));
  }
}
