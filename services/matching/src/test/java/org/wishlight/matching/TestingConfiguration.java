package org.wishlight.matching;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.wishlight.testing.SettableClock;

/** A clock that can be set, and an eye on what is written. */
@Configuration(proxyBeanMethods = false)
class TestingConfiguration {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }

  @Bean
  WallInserts wallInserts() {
    return new WallInserts();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer watchedInserts(WallInserts inserts) {
    return settings -> settings.addCommandListener(inserts);
  }
}
