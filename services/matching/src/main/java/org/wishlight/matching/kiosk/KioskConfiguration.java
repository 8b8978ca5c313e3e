package org.wishlight.matching.kiosk;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** How lines are stored. */
@Configuration(proxyBeanMethods = false)
class KioskConfiguration {

  @Bean
  SmartInitializingSingleton kioskIndexes(ReactiveMongoTemplate mongo) {
    return () ->
        mongo.indexOps(HandedIn.class).createIndex(new Index("themeDay", Direction.ASC)).block();
  }
}
