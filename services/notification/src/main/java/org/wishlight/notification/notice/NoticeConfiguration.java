package org.wishlight.notification.notice;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.messaging.Message;
import org.wishlight.starter.listening.EventListening;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.outbox.OutboxSource;

/** How notices come in, go out and are seen live. */
@Configuration
class NoticeConfiguration {

  @Bean
  Consumer<Message<?>> happenings(EventListening listening, HappeningsListener listener) {
    return listening.batches(listener::on);
  }

  @Bean
  OutboxSource toldNotices() {
    return OutboxSource.of("notices");
  }

  @Bean
  LiveChanges<NoticeDocument> liveNotices(ReactiveMongoTemplate mongo) {
    return new LiveChanges<>(mongo, NoticeDocument.class);
  }
}
