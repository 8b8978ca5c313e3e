package org.wishlight.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.Envelope;
import org.wishlight.notification.notice.domain.NoticeId;
import org.wishlight.notification.recipient.domain.Recipient;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;

/**
 * What one recipient is told of one event on one channel: there is one, whatever is repeated.
 *
 * @param version how many events it has told about itself
 * @param event the id of the event that it tells of
 * @param subject what that event is about
 * @param attempts begun, a crashed one included
 * @param at when the event happened
 * @param nextAt when it may be tried next: after the back-off, or when a replica that took it and
 *     died has had its time
 * @param lastError a code
 * @param body what is sent, where that is fixed from the start
 */
@Document(Delivery.COLLECTION)
public record Delivery(
    @Id String id,
    long version,
    String channel,
    String event,
    String type,
    String subject,
    String office,
    String neighborhood,
    String recipient,
    State state,
    int attempts,
    Instant at,
    Instant nextAt,
    @Nullable String lastError,
    @Nullable String body,
    List<HistoryEntry> history)
    implements Placed {
  static final String COLLECTION = "deliveries";

  /** Where a delivery stands; those that wait or have failed are tried. */
  public enum State {
    PENDING,
    SENT,
    FAILED,
    PARKED;

    static final List<State> OPEN = List.of(PENDING, FAILED);
    static final List<State> OVER = List.of(SENT, PARKED);
  }

  /** To be tried at once. */
  public static Delivery of(
      Envelope<?> event, String channel, String recipient, String body, Instant now) {
    return new Delivery(
        NoticeId.of(event.id(), new Recipient(recipient), channel).toString(),
        0,
        channel,
        event.id().toString(),
        event.type(),
        event.subject(),
        event.office(),
        event.neighborhood(),
        recipient,
        State.PENDING,
        0,
        event.time(),
        now,
        null,
        body,
        List.of());
  }

  Story story() {
    return new Story(id, office, neighborhood);
  }

  UUID cause() {
    return UUID.fromString(event);
  }
}
