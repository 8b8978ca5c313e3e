package org.wishlight.intake.wish;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.intake.wish.domain.Progress;
import org.wishlight.starter.listening.EventListening;
import org.wishlight.starter.listening.Sequence;
import reactor.core.publisher.Mono;

/** Hears how wishes fare on the wall. */
@Configuration(proxyBeanMethods = false)
class MatchEventsListener {
  private final Following following;

  MatchEventsListener(Following following) {
    this.following = following;
  }

  @Bean
  Consumer<Message<?>> matchEvents(EventListening listening) {
    return listening.each(this::on);
  }

  private Mono<Void> on(Envelope<?> heard) {
    return heard.event() instanceof MatchEvent.OfWish event
        ? following.follow(
            heard.subject(),
            followed -> Sequence.of(followed, heard) == Sequence.NEXT,
            Progress.of(heard.version(), event.standing()))
        : Mono.empty();
  }
}
