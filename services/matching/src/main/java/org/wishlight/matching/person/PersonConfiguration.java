package org.wishlight.matching.person;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wishlight.starter.outbox.OutboxSource;

/** Who was forgotten is said to all. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

  @Bean
  OutboxSource forgottenEvents() {
    return OutboxSource.of(Forgotten.COLLECTION);
  }
}
