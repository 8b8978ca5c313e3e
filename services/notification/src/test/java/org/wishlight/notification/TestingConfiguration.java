package org.wishlight.notification;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An eye on what is written. */
@Configuration(proxyBeanMethods = false)
class TestingConfiguration {

  @Bean
  Statements statements() {
    return new Statements();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer watchedStatements(Statements statements) {
    return settings -> settings.addCommandListener(statements);
  }
}
