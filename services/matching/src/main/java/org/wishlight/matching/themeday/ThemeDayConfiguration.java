package org.wishlight.matching.themeday;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.outbox.OutboxSource;
import reactor.core.publisher.Flux;

/** How theme days are stored, and what their documents say. */
@Configuration(proxyBeanMethods = false)
class ThemeDayConfiguration {

  @Bean
  OutboxSource themeDayEvents() {
    return OutboxSource.of(ThemeDayDocument.COLLECTION);
  }

  @Bean
  LiveChanges<ThemeDayDocument> themeDayChanges(ReactiveMongoTemplate mongo) {
    return new LiveChanges<>(mongo, ThemeDayDocument.class);
  }

  @Bean
  SmartInitializingSingleton themeDayIndexes(ReactiveMongoTemplate mongo) {
    var indexes =
        List.of(
            new Index("office", Direction.ASC).on("_id", Direction.DESC),
            new Index("neighborhood", Direction.ASC).on("_id", Direction.DESC),
            new Index("request.key", Direction.ASC)
                .unique()
                .partial(PartialIndexFilter.of(where("request.key").exists(true))));
    return () ->
        Flux.fromIterable(indexes)
            .concatMap(mongo.indexOps(ThemeDayDocument.class)::createIndex)
            .blockLast();
  }
}
