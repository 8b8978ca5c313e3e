package org.wishlight.notification.inbox;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.wishlight.notification.notice.NoticeBook;
import org.wishlight.notification.notice.NoticeDocument;
import org.wishlight.notification.preference.Language;
import org.wishlight.notification.recipient.Whose;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.live.LiveStream;
import reactor.core.publisher.Flux;

/** An inbox while it is watched: notices as they come, and how many are unread. */
@Component
class InboxStream {
  private static final int REMEMBERED = 1_000;

  private final NoticeBook notices;
  private final LiveChanges<NoticeDocument> live;
  private final Inbox inbox;

  InboxStream(NoticeBook notices, LiveChanges<NoticeDocument> live, Inbox inbox) {
    this.notices = notices;
    this.live = live;
    this.inbox = inbox;
  }

  /** How many notices have not been read. */
  record Unread(long unread) {}

  /**
   * @param last the id of the last notice that the reader has seen; null for one who is new
   */
  Flux<ServerSentEvent<Object>> of(Whose whose, @Nullable String last, Language language) {
    var arriving =
        arriving(whose, last)
            .concatMap(notice -> inbox.inWords(notice, language))
            .map(InboxStream::told);
    return LiveStream.of(Flux.merge(unread(whose), arriving));
  }

  /** Nothing is lost between what was missed and what comes now, and nothing told twice. */
  private Flux<NoticeDocument> arriving(Whose whose, @Nullable String last) {
    var fresh = changes(whose).filter(notice -> !notice.read());
    return last == null
        ? fresh
        : Flux.mergeSequential(notices.since(whose, last), fresh)
            .distinct(NoticeDocument::id, InboxStream::lately);
  }

  /** Counted anew after a change; changes that come while it is counted are counted together. */
  private Flux<ServerSentEvent<Object>> unread(Whose whose) {
    return changes(whose)
        .map(NoticeDocument::recipient)
        .startWith("")
        .onBackpressureLatest()
        .concatMap(changed -> notices.countUnread(whose), 1)
        .distinctUntilChanged()
        .map(InboxStream::counted);
  }

  private Flux<NoticeDocument> changes(Whose whose) {
    return live.changes()
        .filter(told -> whose.includes(told.recipient(), told.office(), told.neighborhood()));
  }

  private static ServerSentEvent<Object> told(NoticeView notice) {
    return ServerSentEvent.<Object>builder(notice).event("notice").id(notice.id()).build();
  }

  private static ServerSentEvent<Object> counted(long unread) {
    return ServerSentEvent.<Object>builder(new Unread(unread)).event("unread").build();
  }

  /** Enough to know what overlaps; a reader may stay for weeks. */
  private static Collection<String> lately() {
    return Collections.newSetFromMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
          }
        });
  }
}
