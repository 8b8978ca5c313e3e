package org.wishlight.starter.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Beans of the outbox; a service adds its {@link OutboxSource}s, and may have none. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration",
      "org.wishlight.starter.observability.ServiceConfiguration"
    })
class OutboxConfiguration {
  private static final Duration LEASE = Duration.ofSeconds(4);

  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  @Bean
  EventRecorder eventRecorder(
      EventJson json, ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    return new EventRecorder(
        json,
        tracer.getIfAvailable(() -> Tracer.NOOP),
        propagator.getIfAvailable(() -> Propagator.NOOP));
  }

  @Bean
  Aggregates aggregates(ReactiveMongoTemplate mongo) {
    return new Aggregates(mongo);
  }

  @Bean
  OutboxRelay outboxRelay(
      ReactiveMongoTemplate mongo,
      List<OutboxSource> sources,
      EventJson json,
      KafkaProperties kafka,
      MeterRegistry meters,
      Clock clock,
      @Value("${spring.application.name}") String service,
      @Value("${wishlight.topics.prefix}") String topicPrefix) {
    return new OutboxRelay(
        new OutboxChanges(mongo, sources),
        new OutboxMessages(json, service, topicPrefix),
        new RelayLease(mongo, LEASE),
        () -> new EventSender(kafka.buildProducerProperties()),
        new OutboxMeters(meters, clock));
  }
}
