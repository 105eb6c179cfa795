package jp.junshu.server.laws;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(LawEditions.class)
class LawConfiguration {}
