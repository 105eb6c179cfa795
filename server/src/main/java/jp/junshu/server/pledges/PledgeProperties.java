package jp.junshu.server.pledges;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the ward may set for pledges.
 *
 * @param linkLife how long an address that was handed over is good
 * @param leaverDays business days in which whoever left confirms what goes on
 * @param lookDays business days in which the ward looks at what whoever left asked for
 * @param explainDays business days in which names without a pledge are explained
 */
@ConfigurationProperties("junshu.pledges")
public record PledgeProperties(
    @DefaultValue("24h") Duration linkLife,
    @DefaultValue("10") int leaverDays,
    @DefaultValue("3") int lookDays,
    @DefaultValue("3") int explainDays) {}
