package jp.junshu.server.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.server.identity.FactorTooOld;
import jp.junshu.server.identity.Freshness;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Acts that decide or cannot be undone: they need a factor that was shown lately. Asked once the
 * gate has said yes, so that nobody shows a password for what is refused.
 */
@Component
class FreshActs {

  private final Set<String> acts;
  private final Freshness freshness;

  FreshActs(@Value("classpath:gate/fresh-factor.tsv") Resource file, Freshness freshness)
      throws IOException {
    this.acts =
        file.getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .collect(Collectors.toUnmodifiableSet());
    this.freshness = freshness;
  }

  /**
   * Lets the act go on.
   *
   * @throws FactorTooOld if whoever does it from a browser has shown nothing for too long
   */
  void require(Ask ask) {
    var act = ask.action().code();
    if (needs(act)) {
      freshness.require(act, ask.where());
    }
  }

  private boolean needs(String code) {
    return acts.contains(code)
        || code.indexOf(':') > 0 && acts.contains(code.substring(0, code.indexOf(':') + 1) + "*");
  }
}
