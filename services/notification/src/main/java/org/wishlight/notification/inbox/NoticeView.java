package org.wishlight.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.notification.notice.NoticeDocument;

/** A notice in its reader's language. */
record NoticeView(
    String id,
    String event,
    String type,
    String wish,
    String office,
    String neighborhood,
    String recipient,
    String channel,
    String title,
    String text,
    boolean critical,
    Instant at,
    boolean read,
    @Nullable Instant readAt) {

  static NoticeView of(NoticeDocument notice, String title, String text) {
    return new NoticeView(
        notice.id(),
        notice.event(),
        notice.type(),
        notice.wish(),
        notice.office(),
        notice.neighborhood(),
        notice.recipient(),
        notice.channel(),
        title,
        text,
        notice.critical(),
        notice.at(),
        notice.read(),
        notice.readAt());
  }

  /** A notice changes once: when it is read. */
  static long version(NoticeDocument notice) {
    return notice.read() ? 2 : 1;
  }
}
