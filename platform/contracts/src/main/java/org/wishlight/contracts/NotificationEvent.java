package org.wishlight.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a notice; its subject is the notice. */
public sealed interface NotificationEvent extends Event {

  /**
   * A notice reached its recipient on one channel.
   *
   * @param cause the id of the event that was told of
   * @param wish the wish it was about, where there is one
   */
  @EventType("notice.delivered")
  record Delivered(UUID cause, String recipient, String channel, @Nullable String wish)
      implements NotificationEvent {}

  @EventType("notice.failed")
  record Failed(UUID cause, String recipient, String channel, @Nullable String wish, String reason)
      implements NotificationEvent {}
}
