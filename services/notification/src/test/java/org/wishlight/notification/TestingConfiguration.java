package org.wishlight.notification;

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
  Statements statements() {
    return new Statements();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer watchedStatements(Statements statements) {
    return settings -> settings.addCommandListener(statements);
  }
}
