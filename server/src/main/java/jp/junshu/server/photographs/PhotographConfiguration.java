package jp.junshu.server.photographs;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of photographs and of the scanner. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PhotographProperties.class, ScannerProperties.class})
class PhotographConfiguration {}
