package org.wishlight.intake;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.intake.erasure.Erasing;
import org.wishlight.intake.wish.Following;
import org.wishlight.starter.listening.EventListening;
import org.wishlight.starter.listening.Sequence;
import reactor.core.publisher.Mono;

/** Hears how wishes fare on the wall, and whom matching has forgotten. */
@Configuration(proxyBeanMethods = false)
class MatchEventsListener {
  private final Following following;
  private final Erasing erasing;

  MatchEventsListener(Following following, Erasing erasing) {
    this.following = following;
    this.erasing = erasing;
  }

  @Bean
  Consumer<Message<?>> matchEvents(EventListening listening) {
    return listening.each(this::on);
  }

  private Mono<Void> on(Envelope<?> heard) {
    return switch (heard.event()) {
      case MatchEvent.OfWish event ->
          following.follow(
              heard.subject(),
              followed -> Sequence.of(followed, heard) == Sequence.NEXT,
              heard.version(),
              event);
      case MatchEvent.PersonForgotten forgotten ->
          erasing.hear(heard.subject(), heard.time(), forgotten);
      default -> Mono.empty();
    };
  }
}
