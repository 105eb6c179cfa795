package jp.junshu.server.time;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  @ConditionalOnBooleanProperty(name = "junshu.story", havingValue = false, matchIfMissing = true)
  SystemBusinessClock systemBusinessClock() {
    return new SystemBusinessClock();
  }

  @Bean
  @ConditionalOnBooleanProperty("junshu.story")
  StoryClock storyClock(@Value("${junshu.story.start}") String start) {
    return new StoryClock(Instant.parse(start));
  }

  @Bean
  MachineClock machineClock() {
    return new MachineClock();
  }

  @Bean
  Calendar calendar() {
    return Calendar.ofJapan();
  }
}
