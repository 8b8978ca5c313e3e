package org.wishlight.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.Happenings;
import org.wishlight.notification.notice.domain.Forgotten;
import org.wishlight.notification.recipient.Whose;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class NoticeBookIT {
  @Autowired Telling telling;
  @Autowired NoticeBook notices;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired EventProbe probe;

  private final Happenings wish = Happenings.ofAWish();

  @Test
  void replicasThatTellTheSameAtOnceTellItOnce() {
    List<Envelope<?>> events =
        List.of(
            wish.happened(1, wish.claimed()),
            wish.happened(2, wish.started()),
            wish.happened(3, wish.fulfilled()));

    try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 32)
          .forEach(n -> replicas.execute(() -> telling.tell(events, Forgotten.NOBODY).block()));
    }

    assertThat(countUnread()).isEqualTo(3);
    assertThat(
            probe.awaitCount(
                Topics.NOTIFICATION_EVENTS,
                seen -> wish.neighborhood().equals(seen.key()),
                9,
                Duration.ofSeconds(20)))
        .hasSize(9)
        .extracting(seen -> seen.header("ce_subject"))
        .doesNotHaveDuplicates();
  }

  @Test
  void countsTheUnreadFromTheIndexAlone() {
    List<Envelope<?>> events =
        Stream.generate(wish::withAnotherWish)
            .limit(100)
            .<Envelope<?>>map(another -> another.happened(1, another.returned("x")))
            .toList();
    telling.tell(events, Forgotten.NOBODY).block();

    assertThat(countUnread()).isEqualTo(100);
    assertThat(explainedCount().toJson())
        .contains("\"totalDocsExamined\": 0")
        .contains("\"indexName\": \"recipient_1_read_1_office_1__id_-1_neighborhood_1\"")
        .doesNotContain("COLLSCAN");
  }

  private long countUnread() {
    return notices
        .countUnread(new Whose(Set.of(wish.wisher()), "", wish.operator()))
        .blockOptional()
        .orElseThrow();
  }

  private Document explainedCount() {
    var wanted =
        new Document("recipient", new Document("$in", List.of(wish.wisher())))
            .append("office", wish.office())
            .append("read", false);
    var count =
        new Document("aggregate", "notices")
            .append(
                "pipeline",
                List.of(
                    new Document("$match", wanted),
                    new Document(
                        "$group", new Document("_id", 1).append("n", new Document("$sum", 1)))))
            .append("cursor", new Document());
    var explain = new Document("explain", count).append("verbosity", "executionStats");
    return mongo.executeCommand(explain).blockOptional().orElseThrow();
  }
}
