package jp.junshu.server.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import jp.junshu.server.database.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ward's identity provider, by which its own people may sign in (OpenID Connect Core 1.0).
 *
 * @param issuer as it names itself in its tokens; empty if there is none
 * @param clientId under which it knows this installation
 * @param secret shared with it; better kept in {@code secrets/directory.secret} of the data folder
 * @param strongMethods values of {@code amr} of which one says that a second factor was shown
 * @param strongContexts values of {@code acr} that say the same
 * @param clocks how far the provider's clock and ours may differ
 */
@ConfigurationProperties("junshu.directory")
record DirectoryProperties(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String secret,
    @DefaultValue Set<String> strongMethods,
    @DefaultValue Set<String> strongContexts,
    @DefaultValue("60s") Duration clocks) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  DirectoryProperties {
    strongMethods = Set.copyOf(strongMethods);
    strongContexts = Set.copyOf(strongContexts);
    if (!issuer.isEmpty() && (clientId.isEmpty() || !guarded(issuer))) {
      throw new StartRefused(
          "junshu.directory.issuer は https で始まるアドレスとし、junshu.directory.client-id も設定してください。");
    }
  }

  boolean configured() {
    return !issuer.isEmpty();
  }

  /** Whether nobody on the way reads or changes what goes there. */
  static boolean guarded(String address) {
    var uri = URI.create(address);
    return "https".equals(uri.getScheme())
        || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "DirectoryProperties[" + issuer + ", " + clientId + "]";
  }
}
