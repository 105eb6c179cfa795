package jp.junshu.server.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import jp.junshu.server.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class BindingTest {

  private static void start(Map<String, Object> settings) {
    try (var context = new GenericApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test", settings));
      new Binding().initialize(context);
    }
  }

  @Test
  void onThisMachineAloneNothingMoreIsAsked() {
    assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
    assertThatCode(() -> start(Map.of("server.address", "::1"))).doesNotThrowAnyException();
  }

  @Test
  void beyondThisMachineWithoutACertificateItDoesNotStart() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start(Map.of("server.address", "0.0.0.0")))
        .withMessageContaining("証明書");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(
            () ->
                start(
                    Map.of(
                        "server.address", "0.0.0.0", "server.forward-headers-strategy", "none")));
  }

  @Test
  void aHeaderThatACallerMayWriteIsNoAddressWithoutANamedProxy() {
    for (var header : List.of("remote-ip-header", "protocol-header")) {
      var name = "server.tomcat.remoteip." + header;
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> start(Map.of(name, "x-forwarded-for")))
          .withMessageContaining(name);
    }
  }

  @Test
  void withACertificateOrAProxyThatHasOneItStarts() {
    assertThatCode(
            () ->
                start(Map.of("server.address", "0.0.0.0", "server.ssl.certificate", "file:c.pem")))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                start(
                    Map.of(
                        "server.address",
                        "0.0.0.0",
                        "server.forward-headers-strategy",
                        "native",
                        "server.tomcat.remoteip.internal-proxies",
                        "192.0.2.7")))
        .doesNotThrowAnyException();
  }

  @Test
  void anEmptyAddressWhichMeansEveryOneIsNotThisMachineAlone() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start(Map.of("server.address", "")))
        .withMessageContaining("証明書");
  }

  @Test
  void aCertificateThatIsSwitchedOffIsNone() {
    var off =
        Map.<String, Object>of(
            "server.address",
            "0.0.0.0",
            "server.ssl.certificate",
            "file:c.pem",
            "server.ssl.enabled",
            "false");
    assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start(off));
  }

  @Test
  void whatACallerSaysOfItsOwnAddressIsNeverBelieved() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start(Map.of("server.forward-headers-strategy", "framework")))
        .withMessageContaining("native");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(
            () ->
                start(
                    Map.of(
                        "server.ssl.certificate",
                        "file:c.pem",
                        "server.forward-headers-strategy",
                        "framework")))
        .withMessageContaining("native");
  }

  @Test
  void aProxyIsNamedByItsAddressAndNotTakenForAnyInThePrivateNetwork() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> start(Map.of("server.forward-headers-strategy", "native")))
        .withMessageContaining("server.tomcat.remoteip.internal-proxies");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(
            () ->
                start(
                    Map.of(
                        "server.forward-headers-strategy",
                        "native",
                        "server.tomcat.remoteip.internal-proxies",
                        " ")))
        .withMessageContaining("server.tomcat.remoteip.internal-proxies");
  }
}
