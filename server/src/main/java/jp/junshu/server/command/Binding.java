package jp.junshu.server.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import jp.junshu.server.database.StartRefused;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Beyond this machine only with a certificate of our own or behind a proxy that has one and is
 * configured as such: passwords never cross a network in the clear.
 */
final class Binding implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var address = environment.getProperty("server.address", "127.0.0.1");
    if (!isLoopback(address) && !hasCertificate(environment) && !behindProxy(environment)) {
      throw new StartRefused(
          ("「%s」で待ち受けるには、証明書(server.ssl.…)か、証明書をもつ中継(server.forward-headers-strategy=framework)の設定が要ります。"
               + "どちらもないので始めません。")
              .formatted(address));
    }
  }

  static boolean hasCertificate(Environment environment) {
    return environment.containsProperty("server.ssl.certificate")
        || environment.containsProperty("server.ssl.key-store")
        || environment.containsProperty("server.ssl.bundle");
  }

  private static boolean behindProxy(Environment environment) {
    var strategy = environment.getProperty("server.forward-headers-strategy", "none");
    return !strategy.equalsIgnoreCase("none");
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      throw new StartRefused("待ち受ける住所「%s」が分かりません。".formatted(address), unknown);
    }
  }
}
