package jp.junshu.server.assets;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each side has with information assets. The rules fix none of it: these are defaults that
 * the ward changes by configuration.
 *
 * @param report business days from a disposal to its report
 * @param ask from the permit's time of return until the ward must have asked where it is
 */
@ConfigurationProperties("junshu.assets")
public record AssetDeadlines(@DefaultValue("5") int report, @DefaultValue("30m") Duration ask) {}
