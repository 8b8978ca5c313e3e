package org.wishlight.statistics.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.statistics.counting.Fence;

/** What tells that there is something new to count. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

  @Bean
  LiveChanges<Fence> movingFences(ReactiveMongoTemplate mongo) {
    return new LiveChanges<>(mongo, Fence.class);
  }
}
