package org.wishlight.statistics.counting;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.ReactiveMongoTransactionManager;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.messaging.Message;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.wishlight.starter.listening.EventListening;

/** The stream that is heard, and the transactions it is counted in. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

  @Bean
  Consumer<Message<?>> wishStories(EventListening listening, StoriesListener listener) {
    return listening.batches(listener::on);
  }

  @Bean
  Supplier<PastStoriesListener> pastStories(
      KafkaProperties kafka,
      EventListening listening,
      @Value("${wishlight.topics.prefix}") String prefix) {
    var bytes = new ByteArrayDeserializer();
    var consumers =
        new DefaultKafkaConsumerFactory<>(kafka.buildConsumerProperties(), bytes, bytes);
    return () ->
        new PastStoriesListener(
            consumers.createConsumer(null, null, null, PastStoriesListener.SETTINGS),
            listening,
            prefix);
  }

  @Bean
  ReactiveTransactionManager transactions(ReactiveMongoDatabaseFactory databases) {
    var options =
        TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY)
            .build();
    return new ReactiveMongoTransactionManager(databases, options);
  }

  @Bean
  TransactionalOperator transaction(ReactiveTransactionManager transactions) {
    return TransactionalOperator.create(transactions);
  }
}
