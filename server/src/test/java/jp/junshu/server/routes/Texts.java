package jp.junshu.server.routes;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionText;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.rules.SampleText;
import org.springframework.context.ApplicationContext;

/** Texts of rules, each with a title of its own. */
final class Texts {

  private final ApplicationContext context;
  private final Editions editions;
  private final Ensemble cast;

  Texts(ApplicationContext context, Ensemble cast) {
    this.context = context;
    this.editions = context.getBean(Editions.class);
    this.cast = cast;
  }

  String rules() {
    return UUID.randomUUID() + " " + new String(SampleText.bytes(), StandardCharsets.UTF_8);
  }

  EditionId draft() {
    var bytes = rules().getBytes(StandardCharsets.UTF_8);
    var edition = ((Parsed) EditionText.parse(bytes)).edition();
    return cast.inWard(() -> editions.take(cast.administrator(), bytes, edition));
  }

  EditionId edition() {
    return new PublishedRules(context).inForce().id();
  }
}
