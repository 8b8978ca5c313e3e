package org.wishlight.notification.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.NotificationEvent.Delivered;
import org.wishlight.notification.notice.domain.Forgotten;
import org.wishlight.notification.notice.domain.Notice;
import org.wishlight.notification.notice.domain.NoticeId;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import reactor.core.publisher.Mono;

/** Puts what happened into the inboxes of everybody concerned. */
@Component
class Telling {
  private static final String CHANNEL = "inbox";

  private final NoticeBook notices;
  private final EventRecorder recorder;
  private final Clock clock;
  private final Counter delivered;
  private final Counter repeated;

  Telling(NoticeBook notices, EventRecorder recorder, Clock clock, MeterRegistry meters) {
    this.notices = notices;
    this.recorder = recorder;
    this.clock = clock;
    delivered = counter(meters, "delivered");
    repeated = counter(meters, "repeated");
  }

  Mono<Void> tell(List<Envelope<?>> events, Forgotten forgotten) {
    var told =
        events.stream()
            .flatMap(event -> forgotten.notices(event).stream().map(n -> told(event, n)));
    var documents = told.toList();
    return documents.isEmpty()
        ? Mono.empty()
        : notices.add(documents).doOnNext(added -> count(added, documents.size())).then();
  }

  private NoticeDocument told(Envelope<?> event, Notice notice) {
    var id = NoticeId.of(event.id(), notice.recipient(), CHANNEL);
    return new NoticeDocument(
        id.toString(),
        1,
        event.id().toString(),
        event.type(),
        event.subject(),
        event.office(),
        event.neighborhood(),
        notice.recipient().address(),
        CHANNEL,
        notice.template(),
        notice.critical(),
        notice.facts(),
        event.time(),
        false,
        null,
        List.of(delivery(id, event, notice)));
  }

  private HistoryEntry delivery(UUID id, Envelope<?> event, Notice notice) {
    var story = new Story(id.toString(), event.office(), event.neighborhood());
    var recipient = notice.recipient().address();
    var happened = new Delivered(event.id(), recipient, CHANNEL, event.subject());
    return recorder.entry(story, 1, happened, null, clock.instant());
  }

  private void count(int added, int all) {
    delivered.increment(added);
    repeated.increment(all - added);
  }

  private static Counter counter(MeterRegistry meters, String result) {
    return meters.counter("wishlight.notices", "channel", CHANNEL, "result", result);
  }
}
