package jp.junshu.server.photographs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the scanner is.
 *
 * @param address the path of clamd's socket, or host:port; empty where there is none
 * @param limit how long one question to it may take, from connecting to the answer
 */
@ConfigurationProperties("junshu.scanner")
public record ScannerProperties(
    @DefaultValue("") String address, @DefaultValue("30s") Duration limit) {

  public ScannerProperties {
    if (!address.isEmpty() && !address.matches("/.+|[^/\\s]+:[0-9]{1,5}")) {
      throw new IllegalArgumentException("junshu.scanner.address is a path or host:port");
    }
  }
}
