package org.wishlight.notification.delivery;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.starter.outbox.OutboxSource;

/** How deliveries are found, how long they are kept, and that their events are told. */
@Configuration
class DeliveryConfiguration {

  @Bean
  OutboxSource outwardDeliveries() {
    return OutboxSource.of(Delivery.COLLECTION);
  }

  @Bean
  SmartInitializingSingleton deliveryIndexes(ReactiveMongoTemplate mongo) {
    var kept = new IndexOptions().expireAfter(Deliveries.KEPT.toDays(), TimeUnit.DAYS);
    var indexes =
        List.of(
            new IndexModel(ascending("channel", "state", "nextAt")),
            new IndexModel(ascending("recipient", "at")),
            new IndexModel(compoundIndex(ascending("office", "state"), descending("_id"))),
            new IndexModel(compoundIndex(ascending("state"), descending("_id"))),
            new IndexModel(ascending("at"), kept));
    return () ->
        mongo
            .getCollection(Delivery.COLLECTION)
            .flatMapMany(deliveries -> deliveries.createIndexes(indexes))
            .blockLast();
  }
}
