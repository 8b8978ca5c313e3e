package org.wishlight.notification.notice;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.Happenings;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ReplayIT {
  private static final String HAPPENINGS = "happenings-in-0";

  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired MeterRegistry meters;
  @Autowired BindingsLifecycleController bindings;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  private final Happenings wish = Happenings.ofAWish();

  @Test
  void topicsHeardAgainFromTheirBeginningTellNothingAgain() throws Exception {
    Happenings.publish(probe, wish.happened(1, wish.published()));
    Happenings.publish(probe, wish.happened(1, wish.claimed()));
    Happenings.publish(probe, wish.happened(2, wish.started()));
    await().atMost(ofSeconds(30)).until(() -> notices() == 8);
    var repeated = repeated();

    bindings.changeState(HAPPENINGS, State.STOPPED);
    rewind();
    bindings.changeState(HAPPENINGS, State.STARTED);
    publishBehindTheReplay();
    await().atMost(ofSeconds(60)).until(() -> notices() >= 12);

    assertThat(repeated()).isGreaterThanOrEqualTo(repeated + 8);
    assertThat(notices()).isEqualTo(12);
    awaitDelivered(12);
    assertThat(probe.all(Topics.NOTIFICATION_EVENTS))
        .filteredOn(seen -> wish.neighborhood().equals(seen.key()))
        .extracting(seen -> seen.header("ce_subject"))
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  /** In the same partitions: when these are told, everything before them was heard again. */
  private void publishBehindTheReplay() {
    Happenings.publish(probe, wish.happened(2, wish.returned("x")));
    Happenings.publish(probe, wish.happened(3, wish.fulfilled()));
  }

  private void awaitDelivered(int count) {
    probe.awaitCount(
        Topics.NOTIFICATION_EVENTS,
        seen -> wish.neighborhood().equals(seen.key()),
        count,
        ofSeconds(20));
  }

  private long notices() {
    return mongo
        .count(query(where("wish").is(wish.wish())), NoticeDocument.class)
        .blockOptional()
        .orElseThrow();
  }

  private double repeated() {
    return meters.get("wishlight.notices").tag("result", "repeated").counter().count();
  }

  private void rewind() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.alterConsumerGroupOffsets(probe.topic("notification"), beginnings()).all().get();
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> beginnings() {
    return Stream.of(Topics.WISH_EVENTS, Topics.MATCH_EVENTS)
        .flatMap(
            topic ->
                IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(probe.topic(topic), partition)))
        .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
  }
}
