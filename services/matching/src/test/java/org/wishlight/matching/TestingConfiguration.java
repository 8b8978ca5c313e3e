package org.wishlight.matching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A clock that can be set, and the neighbourhood that tests play in. */
@Configuration(proxyBeanMethods = false)
class TestingConfiguration {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }
}
