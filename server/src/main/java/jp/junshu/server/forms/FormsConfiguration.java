package jp.junshu.server.forms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration
class FormsConfiguration {

  @Bean
  RouteTable routeTable(
      @Value("${junshu.routes:classpath:forms/routes.tsv}") Resource file, FormCatalog catalog)
      throws IOException {
    var table = RouteTable.parse(file.getContentAsString(StandardCharsets.UTF_8));
    catalog.all().forEach(form -> table.requireDecides(form.schema()));
    return table;
  }
}
