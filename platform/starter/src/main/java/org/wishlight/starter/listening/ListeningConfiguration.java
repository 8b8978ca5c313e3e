package org.wishlight.starter.listening;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.starter.privacy.ContactSeal;

/** How Spring Cloud Stream's consumers read, retry and give up in every service. */
@AutoConfiguration(
    beforeName = "org.springframework.cloud.stream.config.BindingServiceConfiguration",
    afterName = {
      "org.wishlight.starter.outbox.OutboxConfiguration",
      "org.wishlight.starter.observability.ServiceConfiguration",
      "org.wishlight.starter.privacy.PrivacyConfiguration"
    })
class ListeningConfiguration {

  @Bean
  EventListening eventListening(
      EventJson json,
      DeadLetterSender deadLetters,
      ObjectProvider<ContactSeal> contacts,
      BindingServiceProperties bindings,
      Clock clock,
      MeterRegistry meters,
      @Value("${spring.application.name}") String service,
      @Value("${wishlight.topics.prefix}") String topicPrefix) {
    if (heard(bindings).anyMatch((topicPrefix + Topics.CONTACTS)::equals)) {
      contacts.getObject(); // without its keys the service refuses to start
    }
    var reader = new EventReader(json, contacts::getObject, service);
    return new EventListening(reader, deadLetters, service, topicPrefix, clock, meters);
  }

  @Bean
  DeadLetterSender deadLetterSender(
      KafkaTemplate<byte[], byte[]> deadLetterTemplate,
      @Value("${spring.application.name}") String service,
      MeterRegistry meters) {
    return new DeadLetterSender(deadLetterTemplate, service, meters);
  }

  @Bean
  KafkaTemplate<byte[], byte[]> deadLetterTemplate(KafkaProperties kafka) {
    var bytes = new ByteArraySerializer();
    return new KafkaTemplate<>(
        new DefaultKafkaProducerFactory<>(kafka.buildProducerProperties(), bytes, bytes));
  }

  @Bean
  DeadLetters deadLetters(
      KafkaProperties kafka,
      KafkaTemplate<byte[], byte[]> deadLetterTemplate,
      BindingServiceProperties bindings,
      @Value("${spring.application.name}") String service) {
    var bytes = new ByteArrayDeserializer();
    var consumers =
        new DefaultKafkaConsumerFactory<>(kafka.buildConsumerProperties(), bytes, bytes);
    return new DeadLetters(consumers, deadLetterTemplate, heard(bindings).toList(), service);
  }

  @Bean
  KafkaAdmin.NewTopics topics(
      BindingServiceProperties bindings,
      @Value("${spring.application.name}") String service,
      @Value("${wishlight.topics.prefix}") String prefix,
      @Value("${wishlight.topics.replication-factor}") int replicas) {
    var events =
        Stream.of(Topics.WISH_EVENTS, Topics.MATCH_EVENTS, Topics.NOTIFICATION_EVENTS)
            .map(topic -> forever(prefix + topic, Topics.PARTITIONS, replicas));
    var contacts =
        TopicBuilder.name(prefix + Topics.CONTACTS)
            .partitions(Topics.PARTITIONS)
            .replicas(replicas)
            .compact()
            .build();
    var letters =
        heard(bindings).map(topic -> forever(Topics.deadLetters(topic, service), 1, replicas));
    return new KafkaAdmin.NewTopics(
        Stream.of(events, Stream.of(contacts), letters)
            .flatMap(topics -> topics)
            .toArray(NewTopic[]::new));
  }

  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> eventContainers(
      DeadLetterSender deadLetters, BindingServiceProperties bindings) {
    return (container, topic, group) -> {
      var threads = new SimpleAsyncTaskExecutor(topic + "-");
      threads.setVirtualThreads(true);
      container.getContainerProperties().setListenerTaskExecutor(threads);
      container.setCommonErrorHandler(
          isBatch(bindings, topic)
              ? EventErrorHandlers.perBatch()
              : EventErrorHandlers.perEvent(deadLetters));
    };
  }

  @Bean
  MessagingMessageConverter oneEvent() {
    var converter = new MessagingMessageConverter();
    converter.setRawRecordHeader(true);
    return converter;
  }

  @Bean
  BatchMessagingMessageConverter manyEvents() {
    var converter = new BatchMessagingMessageConverter();
    converter.setRawRecordHeader(true);
    return converter;
  }

  private static NewTopic forever(String name, int partitions, int replicas) {
    return TopicBuilder.name(name)
        .partitions(partitions)
        .replicas(replicas)
        .configs(Map.of("retention.ms", "-1"))
        .build();
  }

  private static boolean isBatch(BindingServiceProperties bindings, String topic) {
    return bindings.getBindings().values().stream()
        .filter(binding -> topic.equals(binding.getDestination()))
        .anyMatch(binding -> binding.getConsumer() != null && binding.getConsumer().isBatchMode());
  }

  private static Stream<String> heard(BindingServiceProperties bindings) {
    return bindings.getBindings().entrySet().stream()
        .filter(binding -> binding.getKey().contains("-in-"))
        .flatMap(binding -> Stream.of(binding.getValue().getDestination().split(",")))
        .distinct();
  }
}
