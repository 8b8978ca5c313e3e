package org.wishlight.notification.webhook;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.starter.privacy.SealedField;

/** How webhooks are found and what of them is sealed. */
@Configuration
@EnableConfigurationProperties(WebhooksProperties.class)
class WebhookConfiguration {

  @Bean
  SealedField webhookSecrets() {
    return new SealedField(Webhook.COLLECTION, "secret", Webhook::purpose);
  }

  @Bean
  SealedField oldWebhookSecrets() {
    return new SealedField(Webhook.COLLECTION, "oldSecret", Webhook::purpose);
  }

  @Bean
  SmartInitializingSingleton webhookIndexes(ReactiveMongoTemplate mongo) {
    var once = new IndexOptions().unique(true).partialFilterExpression(exists("request.key"));
    var indexes =
        List.of(
            new IndexModel(ascending("office", "_id")),
            new IndexModel(ascending("request.key"), once));
    return () ->
        mongo
            .getCollection(Webhook.COLLECTION)
            .flatMapMany(webhooks -> webhooks.createIndexes(indexes))
            .blockLast();
  }
}
