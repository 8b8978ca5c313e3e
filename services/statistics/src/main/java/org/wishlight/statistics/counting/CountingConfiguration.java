package org.wishlight.statistics.counting;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.ReactiveMongoTransactionManager;
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
