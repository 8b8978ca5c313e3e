package org.wishlight.intake.wish;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.ReactiveMongoTransactionManager;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Transactions, for the few writes that concern two wishes. */
@Configuration(proxyBeanMethods = false)
class MergingConfiguration {

  @Bean
  ReactiveTransactionManager transactions(ReactiveMongoDatabaseFactory databases) {
    var options =
        TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build();
    return new ReactiveMongoTransactionManager(databases, options);
  }

  @Bean
  TransactionalOperator transaction(ReactiveTransactionManager transactions) {
    return TransactionalOperator.create(transactions);
  }
}
