package jp.junshu.server.pledges;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of pledges. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PledgeProperties.class)
class PledgeConfiguration {}
