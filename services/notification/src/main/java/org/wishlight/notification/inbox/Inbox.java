package org.wishlight.notification.inbox;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.notification.notice.NoticeBook;
import org.wishlight.notification.notice.NoticeDocument;
import org.wishlight.notification.preference.Language;
import org.wishlight.notification.recipient.Whose;
import org.wishlight.notification.wish.WishTexts;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Reading: notices put into words, and ticked off. */
@Component
class Inbox {
  private final NoticeBook notices;
  private final WishTexts wishes;
  private final NoticeTexts texts;
  private final Clock clock;

  Inbox(NoticeBook notices, WishTexts wishes, NoticeTexts texts, Clock clock) {
    this.notices = notices;
    this.wishes = wishes;
    this.texts = texts;
    this.clock = clock;
  }

  Mono<Page<NoticeView>> page(
      Whose whose, boolean unreadOnly, PageRequest page, Language language) {
    return notices
        .newest(whose, unreadOnly, page.after(), page.limit() + 1)
        .collectList()
        .map(found -> Page.of(found, page, NoticeDocument::id))
        .flatMap(found -> inWords(found, language));
  }

  Mono<NoticeView> inWords(NoticeDocument notice, Language language) {
    return wishes
        .of(List.of(notice.wish()))
        .map(begin -> texts.view(notice, begin.get(notice.wish()), language));
  }

  /** A notice that the caller may see. */
  Mono<NoticeDocument> find(String id, Whose whose) {
    return notices
        .find(id)
        .filter(told -> whose.reaches(told.recipient(), told.office(), told.neighborhood()))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("notice", id)));
  }

  Mono<NoticeView> markRead(NoticeDocument notice, @Nullable String ifMatch, Language language) {
    EntityTags.check(ifMatch, EntityTags.of(NoticeView.version(notice)));
    return notices.markRead(notice.id(), clock.instant()).flatMap(read -> inWords(read, language));
  }

  private Mono<Page<NoticeView>> inWords(Page<NoticeDocument> page, Language language) {
    var about = page.items().stream().map(NoticeDocument::wish).distinct().toList();
    return wishes
        .of(about)
        .map(begin -> page.map(notice -> texts.view(notice, begin.get(notice.wish()), language)));
  }
}
