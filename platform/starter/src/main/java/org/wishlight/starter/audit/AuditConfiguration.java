package org.wishlight.starter.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** Every service keeps an audit log. */
@AutoConfiguration
@Import(AuditController.class)
class AuditConfiguration {

  @Bean
  AuditLog auditLog(
      ReactiveMongoTemplate mongo,
      Clock clock,
      @Value("${spring.application.name}") String service,
      MeterRegistry meters) {
    return new AuditLog(mongo, clock, service, meters);
  }

  @Bean
  SmartInitializingSingleton auditIndexes(
      ReactiveMongoTemplate mongo, @Value("${wishlight.audit.keep}") Duration keep) {
    return () -> {
      var indexes = mongo.indexOps(AuditEntry.class);
      indexes
          .createIndex(new Index("time", Direction.ASC).expire(keep))
          .then(indexes.createIndex(new Index("office", Direction.ASC).on("_id", Direction.DESC)))
          .block();
    };
  }
}
