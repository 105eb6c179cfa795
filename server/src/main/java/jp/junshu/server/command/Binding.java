package jp.junshu.server.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.server.database.StartRefused;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Beyond this machine only with a certificate of our own or behind a proxy that has one and is
 * configured as such: passwords never cross a network in the clear. Of a proxy only the address it
 * has itself seen counts (Tomcat reads {@code X-Forwarded-For} from the right, from trusted proxies
 * only); what a caller says of itself would let it walk around every limit by address.
 *
 * <p>Whoever asks {@value #HTTPS} learns whether browsers come over TLS.
 */
final class Binding implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String HTTPS = "junshu.https";

  private static final String STRATEGY = "server.forward-headers-strategy";
  private static final List<String> HEADERS =
      List.of("server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");
  private static final String PROXIES = "server.tomcat.remoteip.internal-proxies";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var address = environment.getProperty("server.address", "127.0.0.1");
    boolean proxy = behindProxy(environment);
    boolean encrypted = proxy || hasCertificate(environment);
    if (!isLoopback(address) && !encrypted) {
      throw new StartRefused(
          ("「%s」で待ち受けるには、証明書(server.ssl.…)か、証明書をもつ中継(server.forward-headers-strategy=native)の設定が要ります。"
               + "どちらもないので始めません。")
              .formatted(address));
    }
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("junshu-binding", Map.of(HTTPS, encrypted)));
  }

  private static boolean hasCertificate(Environment environment) {
    return environment.getProperty("server.ssl.enabled", Boolean.class, true)
        && (environment.containsProperty("server.ssl.certificate")
            || environment.containsProperty("server.ssl.key-store")
            || environment.containsProperty("server.ssl.bundle"));
  }

  private static boolean behindProxy(Environment environment) {
    boolean isNative = environment.getProperty(STRATEGY, "none").equalsIgnoreCase("native");
    for (var header : HEADERS) {
      if (!isNative && !environment.getProperty(header, "").isBlank()) {
        throw new StartRefused(
            "%s は、中継(server.forward-headers-strategy=native)と一緒でなければ使えません。相手の名乗るアドレスを信じることになります。"
                .formatted(header));
      }
    }
    return switch (environment.getProperty(STRATEGY, "none").toLowerCase(Locale.ROOT)) {
      case "none" -> false;
      case "native" -> named(environment);
      default ->
          throw new StartRefused(
              "server.forward-headers-strategy に使えるのは none と native"
                  + " だけです。ほかの値では、相手の名乗るアドレスを信じることになります。");
    };
  }

  /** Otherwise every private address is taken for the proxy, and may say who it is. */
  private static boolean named(Environment environment) {
    if (environment.getProperty(PROXIES, "").isBlank()) {
      throw new StartRefused(
          "中継(server.forward-headers-strategy=native)を使うには、その住所を %s に書いてください。書かないと、内部のどの住所の名乗りも信じることになります。"
              .formatted(PROXIES));
    }
    return true;
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new StartRefused("待ち受ける住所「%s」が分かりません。".formatted(address), unknown);
    }
  }
}
