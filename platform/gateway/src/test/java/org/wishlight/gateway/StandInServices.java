package org.wishlight.gateway;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts a stand-in behind every route but the notification service's, which is down. */
class StandInServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String NOBODY_LISTENS_HERE = "http://127.0.0.1:19";

  @Override
  public void initialize(ConfigurableApplicationContext gateway) {
    for (var name : new String[] {"wish-intake", "matching", "statistics", "identity"}) {
      route(gateway, name, StandInService.named(name).address());
    }
    route(gateway, "notification", NOBODY_LISTENS_HERE);
  }

  private static void route(ConfigurableApplicationContext gateway, String name, String address) {
    TestPropertyValues.of("wishlight.services." + name + "=" + address).applyTo(gateway);
  }
}
