package org.wishlight.starter.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.starter.privacy.ContactKey;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.starter.privacy.SealedField;
import org.wishlight.starter.privacy.Ticking;

/** Beans of the outbox; a service adds its {@link OutboxSource}s, and may have none. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration",
      "org.wishlight.starter.observability.ServiceConfiguration",
      "org.wishlight.starter.privacy.PrivacyConfiguration"
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
  OutboxMessages outboxMessages(
      List<OutboxSource> sources,
      EventJson json,
      ObjectProvider<ContactSeal> contacts,
      @Value("${spring.application.name}") String service,
      @Value("${wishlight.topics.prefix}") String topicPrefix) {
    if (!sources.isEmpty()) {
      contacts.getObject(); // without its keys the service refuses to start
    }
    return new OutboxMessages(json, contacts::getObject, service, topicPrefix);
  }

  @Bean
  RelayLease relayLease(ReactiveMongoTemplate mongo) {
    return new RelayLease(mongo, LEASE);
  }

  @Bean
  OutboxRelay outboxRelay(
      ReactiveMongoTemplate mongo,
      List<OutboxSource> sources,
      List<SealedField> sealed,
      OutboxMessages messages,
      RelayLease lease,
      KafkaProperties kafka,
      MeterRegistry meters,
      Clock clock) {
    var told = sources.stream().map(source -> exceptResealed(source, sealed)).toList();
    return new OutboxRelay(
        new OutboxChanges(mongo, told),
        messages,
        lease,
        () -> new EventSender(kafka.buildProducerProperties()),
        new OutboxMeters(meters, clock));
  }

  @Bean
  @ConditionalOnBean(OutboxSource.class)
  Ticking contactsAgain(
      ReactiveMongoTemplate mongo,
      List<OutboxSource> sources,
      OutboxMessages messages,
      RelayLease lease,
      OutboxRelay relay,
      ContactKey key,
      KafkaProperties kafka,
      @Value("${wishlight.keys.look-every}") Duration lookEvery) {
    var again =
        new ContactsAgain(
            mongo,
            sources,
            messages,
            lease,
            relay,
            key,
            () -> new EventSender(kafka.buildProducerProperties()));
    return new Ticking("contacts-again", lookEvery, again::tellWithNewKey);
  }

  /** What is only sealed again with a new key has not changed: it tells nothing. */
  private static OutboxSource exceptResealed(OutboxSource source, List<SealedField> sealed) {
    var fields =
        sealed.stream()
            .filter(each -> each.collection().equals(source.collection()))
            .map(SealedField::field)
            .collect(Collectors.toSet());
    return new OutboxSource(
        source.collection(),
        changed ->
            isResealed(changed.fields().keySet(), fields)
                ? List.of()
                : source.contacts().apply(changed));
  }

  private static boolean isResealed(Set<String> changed, Set<String> sealed) {
    return !changed.isEmpty() && sealed.containsAll(changed);
  }
}
