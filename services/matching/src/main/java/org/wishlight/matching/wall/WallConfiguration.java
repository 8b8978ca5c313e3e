package org.wishlight.matching.wall;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.messaging.Message;
import org.wishlight.starter.listening.EventListening;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.outbox.OutboxSource;
import reactor.core.publisher.Flux;

/** How the wall is stored, what it hears and what its documents say. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

  @Bean
  Consumer<Message<?>> wishEvents(EventListening listening, WishEventsListener listener) {
    return listening.batches(listener::on);
  }

  @Bean
  OutboxSource wallEvents() {
    return OutboxSource.of(WallDocument.COLLECTION);
  }

  @Bean
  LiveChanges<WallDocument> wallChanges(ReactiveMongoTemplate mongo) {
    return new LiveChanges<>(mongo, WallDocument.class);
  }

  @Bean
  SmartInitializingSingleton wallIndexes(ReactiveMongoTemplate mongo) {
    var indexes =
        List.of(
            new Index("status", Direction.ASC)
                .on("nextActionAt", Direction.ASC)
                .on("owner.type", Direction.ASC),
            new Index("watch.warnAt", Direction.ASC).sparse(),
            new Index("watch.lookAt", Direction.ASC).sparse(),
            new Index("office", Direction.ASC).on("_id", Direction.DESC),
            new Index("neighborhood", Direction.ASC).on("_id", Direction.DESC),
            new Index("wish.themeDay", Direction.ASC).sparse(),
            new Index("days", Direction.ASC).sparse(),
            new Index("wisher", Direction.ASC),
            new Index("proposal.id", Direction.ASC).sparse(),
            new Index("proposed.id", Direction.ASC).sparse(),
            new Index("proposal.volunteer", Direction.ASC).sparse(),
            new Index("proposed.volunteer", Direction.ASC).sparse(),
            new Index("proposal.expiresAt", Direction.ASC).sparse(),
            new Index("claim.id", Direction.ASC).sparse(),
            new Index("ended.id", Direction.ASC).sparse(),
            new Index("claim.volunteer", Direction.ASC).sparse(),
            new Index("ended.volunteer", Direction.ASC).sparse());
    return () ->
        Flux.fromIterable(indexes)
            .concatMap(mongo.indexOps(WallDocument.class)::createIndex)
            .blockLast();
  }
}
